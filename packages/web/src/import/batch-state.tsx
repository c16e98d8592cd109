import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../api/api-failure.ts';
import type { ImportBatch } from '../api/wire.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { TakeBack } from './take-back.tsx';
import { WorkProgress } from './work-progress.tsx';

/** Where a batch stands, and what can be done about it. */
export function BatchState({ batch }: { readonly batch: ImportBatch }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const { batchId, fileName, problem, removable, rollback, work } = batch;
  if (work) return <WorkProgress work={work} />;
  return (
    <>
      {problem && <p role="alert">{text(new ApiFailure(problem as ApiFailure['problem'] & object))}</p>}
      {rollback && (
        <p>
          {t('ui.import.taken_back', { removed: rollback.removed, restored: rollback.restored })}
          {rollback.kept > 0 && ` ${t('ui.import.kept_back', { count: rollback.kept })}`}
        </p>
      )}
      {removable && <TakeBack batchId={batchId} file={fileName} />}
    </>
  );
}
