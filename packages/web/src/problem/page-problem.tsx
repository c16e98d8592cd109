import { useTranslation } from 'react-i18next';
import './page-problem.css';
import { useProblemText } from './use-problem-text.ts';

export interface PageProblemProps {
  readonly failure: unknown;
  readonly onRetry: () => void;
}

/** Inside the frame: the page's own data did not come. What happened, and the one thing to do. */
export function PageProblem({ failure, onRetry }: PageProblemProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <div className="page-problem">
      <h1>{t('ui.problem.title')}</h1>
      <p role="alert">{text(failure)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('ui.problem.retry')}
      </button>
    </div>
  );
}
