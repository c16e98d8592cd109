import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { ExactAmounts } from './exact-amounts.tsx';
import { previewQuery } from './import-queries.ts';
import './preview-view.css';
import { useTotalsSentence } from './totals-sentence.ts';
import { VerdictTabs } from './verdict-tabs.tsx';

export interface PreviewViewProps {
  readonly uploadId: string;
  readonly onImport: () => void;
}

/** What would happen, in words first, and the one button that makes it happen. */
export function PreviewView({ uploadId, onImport }: PreviewViewProps) {
  const { t, i18n } = useTranslation();
  const name = i18n.t as unknown as (key: string) => string;
  const sentence = useTotalsSentence();
  const { data: preview, error, refetch } = useQuery(previewQuery(uploadId));
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!preview) return <Skeleton label={t('ui.import.looking')} />;
  const { totals, kept } = preview;
  const out = [...totals.amounts.conflict, ...totals.amounts.refused];
  return (
    <>
      <section className="preview-view" aria-labelledby="preview">
        <h2 id="preview">{sentence(totals)}</h2>
        <output className="unseen">{sentence(totals)}</output>
        {totals.amountTotal.length > 0 && (
          <p>
            {t('ui.import.amounts')}: <ExactAmounts amounts={totals.amountTotal} />
            {out.length > 0 && (
              <small>
                {' '}
                {t('ui.import.amounts_out')}: <ExactAmounts amounts={out} />
              </small>
            )}
          </p>
        )}
        {kept.map(({ field, rows }) => (
          <p key={field}>
            <small>{t('ui.import.kept', { field: name(`ui.import.field.${field}`), count: rows })}</small>
          </p>
        ))}
        <div className="preview-act">
          <button type="button" className="button button-main" disabled={totals.taken === 0} onClick={onImport}>
            {totals.taken === 0 ? t('ui.import.import') : t('ui.import.import_count', { count: totals.taken })}
          </button>
          {totals.leftOut > 0 && (
            <a href={`/api/uploads/${uploadId}/left-out`} download>
              {t('ui.import.download')}
            </a>
          )}
        </div>
      </section>
      <VerdictTabs preview={preview} />
    </>
  );
}
