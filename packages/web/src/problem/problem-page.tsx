import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import './problem-page.css';
import { useProblemText } from './use-problem-text.ts';

/** A page that could not be shown: what happened, and the one thing to do. */
export function ProblemPage({ failure }: { readonly failure: unknown }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const router = useRouter();
  return (
    <main className="problem-page">
      <h1>{t('ui.problem.title')}</h1>
      <p role="alert">{text(failure)}</p>
      <button type="button" className="button" onClick={() => void router.invalidate()}>
        {t('ui.problem.retry')}
      </button>
    </main>
  );
}
