import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { StageLadder } from '../marks/stage-ladder.tsx';
import './customer-choice.css';
import { useLater } from './use-later.ts';

export interface Chosen {
  readonly customerId: string;
  readonly name: string;
}

const PAUSE = 200;
const SHOWN = 6;

/** Finds one customer of the own book by a few letters, and keeps the choice in sight. */
export function CustomerChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: Chosen | null;
  readonly onChoose: (customer: Chosen | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const search = useLater(typed.trim(), PAUSE);
  const { data } = useQuery({
    queryKey: ['note-customers', search],
    queryFn: () => answer(api.GET('/api/customers', { params: { query: { search, limit: SHOWN } } })),
    enabled: search !== '' && chosen === null,
  });
  if (chosen)
    return (
      <p className="customer-chosen">
        <strong>{chosen.name}</strong>
        <button type="button" className="quiet" onClick={() => onChoose(null)}>
          {t('ui.note.change')}
        </button>
      </p>
    );
  return (
    <div className="customer-choice">
      <label className="field">
        {t('ui.note.who')}
        <input
          type="search"
          autoComplete="off"
          value={typed}
          placeholder={t('ui.note.who_hint')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {search !== '' && data && (
        <ul aria-label={t('ui.note.who')}>
          {data.customers.map(({ customerId, name, stage, stageRank }) => (
            <li key={customerId}>
              <button type="button" onClick={() => onChoose({ customerId, name })}>
                <strong>{name}</strong>
                <StageLadder stage={stage} rank={stageRank} />
              </button>
            </li>
          ))}
          {data.customers.length === 0 && <li className="customer-nobody">{t('ui.note.nobody')}</li>}
        </ul>
      )}
    </div>
  );
}
