import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { showToast } from '../design/show-toast.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { copyText } from '../device/copy-text.ts';
import { useAgreed } from '../language/use-agreed.ts';
import { useDayText } from '../language/use-day-text.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { eveningLines } from './evening-lines.ts';
import './evening-page.css';

/** The day as the record has it, ready to be pasted into a chat: nobody types an evening report. */
export function EveningPage() {
  const { t } = useTranslation();
  const day = useDayText();
  const agreed = useAgreed();
  const { data, error, refetch } = useQuery({
    queryKey: ['day-log'],
    queryFn: () => answer(api.GET('/api/day-log')),
    staleTime: 0,
  });
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.evening.title')} />;
  const text = eveningLines(data, t, day, agreed).join('\n');
  const empty = data.contacts.length === 0 && data.needs.length === 0 && data.kept.length === 0 && data.notes === 0;
  const copy = async () => showToast({ text: t((await copyText(text)) ? 'ui.sheet.copied' : 'ui.sheet.copy_failed') });
  return (
    <div className="evening">
      <h1>{t('ui.evening.title')}</h1>
      <p className="evening-intro">{t(empty ? 'ui.evening.empty' : 'ui.evening.intro')}</p>
      {!empty && (
        <>
          <pre>{text}</pre>
          <button type="button" className="button button-main" onClick={() => void copy()}>
            {t('ui.evening.copy')}
          </button>
        </>
      )}
    </div>
  );
}
