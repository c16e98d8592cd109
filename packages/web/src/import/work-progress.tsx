import { useTranslation } from 'react-i18next';
import type { Work } from '../api/wire.ts';
import './work-progress.css';

/** How far a piece of work is, in words and as a bar. */
export function WorkProgress({ work }: { readonly work: Work }) {
  const { t } = useTranslation();
  const { stage, done, total } = work;
  return (
    <div className="work-progress">
      <output>{t(`ui.import.work.${stage}`, { count: done })}</output>
      {total === null ? (
        <progress aria-label={t(`ui.import.work.${stage}`, { count: 0 })} />
      ) : (
        <progress aria-label={t(`ui.import.work.${stage}`, { count: 0 })} value={done} max={total} />
      )}
      <small>{t('ui.import.leave')}</small>
    </div>
  );
}
