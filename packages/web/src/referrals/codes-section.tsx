import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { SOURCE_KINDS } from '@vivero/domain';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { NewSourceCode, SourceCodes } from '../api/wire.ts';
import { fieldText } from '../customer/field-text.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { CodePicture } from './code-picture.tsx';
import { codesQuery } from './referral-queries.ts';

const KINDS = SOURCE_KINDS.filter((kind) => kind !== 'referral');

/** The bank's own codes: what came of each, its picture, its end; and a new one. An RM's bring people into the own book, marketing's into the pool. */
export function CodesSection() {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const { session } = useRouteContext({ from: '/inside' });
  const { data, error } = useQuery(codesQuery);
  const readAnew = () => client.invalidateQueries({ queryKey: codesQuery.queryKey });
  const make = useMutation({
    mutationFn: (body: NewSourceCode) => answer(api.POST('/api/codes', { body })),
    onSuccess: readAnew,
  });
  const end = useMutation({
    mutationFn: (code: string) => answer(api.DELETE('/api/codes/{code}', { params: { path: { code } } })),
    onSettled: readAnew,
  });
  const failure = error ?? make.error ?? end.error;
  const { role } = session.user;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const kind = KINDS.find((each) => each === fieldText(form, 'kind'));
    if (kind !== undefined) make.mutate({ kind, about: fieldText(form, 'about') });
    event.currentTarget.reset();
  };
  return (
    <section aria-labelledby="referrals-codes">
      <h2 id="referrals-codes">{t('ui.referrals.codes')}</h2>
      {failure && <p role="alert">{text(failure)}</p>}
      {role !== 'team_lead' && (
        <form className="fields" onSubmit={submit}>
          <label>
            {t('ui.referrals.kind')}
            <select name="kind">
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`source_kind.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('ui.referrals.about')}
            <input name="about" required maxLength={80} />
          </label>
          <button type="submit" className="button button-main" disabled={make.isPending}>
            {t('ui.referrals.make')}
          </button>
          <p>
            {t('ui.referrals.into')}: {t(role === 'rm' ? 'ui.referrals.own_book' : 'ui.referrals.pool')}
          </p>
        </form>
      )}
      {data?.codes.length === 0 && <p>{t('ui.referrals.codes_none')}</p>}
      <ul>
        {data?.codes.map((each) => (
          <CodeLine key={each.code} code={each} waits={end.isPending} onEnd={() => end.mutate(each.code)} />
        ))}
      </ul>
    </section>
  );
}

interface CodeLineProps {
  readonly code: SourceCodes['codes'][number];
  readonly waits: boolean;
  readonly onEnd: () => void;
}

function CodeLine({ code: { code, kind, about, endedAt, arrivals, people }, waits, onEnd }: CodeLineProps) {
  const { t } = useTranslation();
  const address = `${location.origin}/r/${code}`;
  return (
    <li>
      <strong>{about}</strong>
      <small>
        {t(`source_kind.${kind}`)}
        {' · '}
        {typeof people === 'number' && typeof arrivals === 'number'
          ? t('ui.referrals.arrivals', { people, arrivals })
          : t('ui.referrals.arrivals_few')}
        {endedAt !== null && ` · ${t('ui.referrals.ended')}`}
      </small>
      {endedAt === null && (
        <details>
          <summary>{t('ui.referrals.show_qr')}</summary>
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
          <CodePicture code={code} label={t('ui.referrals.qr', { about })} />
          <button type="button" className="button" disabled={waits} onClick={onEnd}>
            {t('ui.referrals.end')}
          </button>
        </details>
      )}
    </li>
  );
}
