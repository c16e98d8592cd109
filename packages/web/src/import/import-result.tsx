import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../api/api-failure.ts';
import type { Upload } from '../api/wire.ts';
import { Leaf } from '../design/leaf.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import { BatchState } from './batch-state.tsx';
import { importsQuery } from './import-queries.ts';
import './import-result.css';
import { SinceLast } from './since-last.tsx';
import { useTotalsSentence } from './totals-sentence.ts';

export interface ImportResultProps {
  readonly imported: NonNullable<Upload['imported']>;
  readonly problem: Upload['problem'];
  /** True for who has a list of the day. */
  readonly hasToday: boolean;
  readonly onNext: () => void;
}

/** It is in: on to Today, or back. */
export function ImportResult({ imported, problem, hasToday, onNext }: ImportResultProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const sentence = useTotalsSentence();
  const { data } = useQuery(importsQuery);
  const batch = data?.find(({ batchId }) => batchId === imported.batchId);
  const gone = batch?.state === 'rolled_back' || batch?.work;
  return (
    <section className="import-result">
      {!gone && (
        <>
          <Leaf size={40} />
          <h2>{t('ui.import.done', { count: imported.totals.taken })}</h2>
          <output className="unseen">{t('ui.import.done', { count: imported.totals.taken })}</output>
          <p>{sentence(imported.totals)}</p>
          {imported.totals.sinceLast && <SinceLast sinceLast={imported.totals.sinceLast} />}
          {problem ? (
            <p role="alert">{text(new ApiFailure(problem as ApiFailure['problem'] & object))}</p>
          ) : (
            hasToday && <p>{t('ui.import.done_today')}</p>
          )}
        </>
      )}
      <div className="import-next">
        {hasToday && (
          <Link to="/" className="button button-main">
            {t('ui.import.see_today')}
          </Link>
        )}
        <button type="button" className="button" onClick={onNext}>
          {t('ui.import.next_list')}
        </button>
        {batch && <BatchState batch={batch} />}
      </div>
    </section>
  );
}
