import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ModelCard } from '../api/wire.ts';
import { CommandLine } from '../design/command-line.tsx';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { QuestionWays } from '../questions/question-ways.tsx';
import { ModelLine } from './model-line.tsx';
import './models-page.css';
import { modelsQuery } from './models-query.ts';

const KINDS = ['needs', 'purchases', 'value'] as const;
const TRAIN = './vivero train';

/** What was learned from the bank's own history: every model with its state, its card on tap. */
export function ModelsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(modelsQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  return (
    <div className="page models">
      <header>
        <h1>{t('ui.menu.models')}</h1>
        <QuestionWays here="models" />
      </header>
      <p className="page-says">{t('ui.models.intro')}</p>
      {!data && <Skeleton label={t('ui.models.loading')} />}
      {data?.models.length === 0 && (
        <div className="panel">
          <h2>{t('ui.models.none')}</h2>
          <p>{t('ui.models.none_text')}</p>
          <CommandLine>{TRAIN}</CommandLine>
        </div>
      )}
      {data && data.models.length > 0 && <Models models={data.models} />}
    </div>
  );
}

function Models({ models }: { readonly models: readonly ModelCard[] }) {
  const { t } = useTranslation();
  const expired = models.filter(({ state }) => state === 'expired').length;
  const used = models.filter(({ state }) => state === 'in_use').length;
  return (
    <>
      {expired > 0 && (
        <div className="panel models-expired">
          <p>{t('ui.models.expired', { count: expired })}</p>
          <CommandLine>{TRAIN}</CommandLine>
        </div>
      )}
      <p>{t('ui.models.counted', { used, all: models.length })}</p>
      {KINDS.map((kind) => {
        const own = models.filter(({ foretells }) => foretells === kind);
        return (
          own.length > 0 && (
            <section key={kind} aria-labelledby={`models-${kind}`}>
              <h2 id={`models-${kind}`}>{t(`ui.models.kind.${kind}`)}</h2>
              {own.map((model) => (
                <ModelLine key={model.modelId} model={model} />
              ))}
            </section>
          )
        );
      })}
    </>
  );
}
