import { useQuery } from '@tanstack/react-query';
import { checkFunnel, FUNNEL_SPLITS } from '@vivero/domain';
import type { Funnel, FunnelSplit } from '@vivero/domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlow } from '../customers/use-slow.ts';
import '../design/fields.css';
import { Skeleton } from '../design/skeleton.tsx';
import { EventFields } from '../events/event-fields.tsx';
import { NumberField } from '../events/number-field.tsx';
import { PeriodField } from '../events/period-field.tsx';
import { StepList } from '../events/step-list.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { QuestionWays } from '../questions/question-ways.tsx';
import { FunnelBars } from './funnel-bars.tsx';
import { funnelQuery } from './funnel-query.ts';
import './funnels-page.css';

/** A pause in editing after which is counted. */
const PAUSE = 300;

/** What most people ask first: from a conversation to a confirmed need to a purchase. */
const USUAL: Funnel = {
  version: 1,
  steps: [{ codes: ['CT-V'] }, { codes: ['ND-C', 'ND-Q'] }, { codes: ['TX-S'] }],
  days: 180,
  when: { span: 'last', days: 365 },
  split: 'none',
};

/** Steps in order, and how many customers went how far. */
export function FunnelsPage() {
  const { t } = useTranslation();
  const day = useDayWords();
  const text = useProblemText();
  const [funnel, setFunnel] = useState(USUAL);
  const settled = useSlow(funnel, PAUSE);
  const checked = useMemo(() => checkFunnel(settled), [settled]);
  const { data, error, isPlaceholderData } = useQuery({
    ...funnelQuery(settled),
    enabled: checked.ok,
    placeholderData: (old) => old,
  });
  const set = (changes: Partial<Funnel>) => setFunnel({ ...funnel, ...changes });
  return (
    <div className="page funnels">
      <header>
        <h1>{t('ui.funnels.title')}</h1>
        <QuestionWays here="funnels" />
      </header>
      <p className="page-says">{t('ui.funnels.intro')}</p>
      <div className="funnels-two">
        <form className="funnels-form fields" onSubmit={(event) => event.preventDefault()}>
          <h2 className="minor">{t('ui.funnels.steps')}</h2>
          <StepList
            steps={funnel.steps}
            least={1}
            onAdd={() => set({ steps: [...funnel.steps, { codes: ['TX-S'] }] })}
            onRemove={(i) => set({ steps: funnel.steps.toSpliced(i, 1) })}
          >
            {(step, i) => <EventFields what={step} onChange={(what) => set({ steps: funnel.steps.with(i, what) })} />}
          </StepList>
          <div className="funnels-fields">
            <NumberField
              label={t('ui.funnels.days')}
              value={funnel.days}
              least={1}
              onChange={(days) => set({ days: days ?? Number.NaN })}
            />
            <PeriodField period={funnel.when} onChange={(when) => set({ when })} />
            <label>
              {t('ui.funnels.split')}
              <select value={funnel.split} onChange={({ target }) => set({ split: target.value as FunnelSplit })}>
                {FUNNEL_SPLITS.map((split) => (
                  <option key={split} value={split}>
                    {t(`ui.funnels.split.${split}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </form>
        <section className={isPlaceholderData ? 'funnels-answer page-old' : 'funnels-answer'} aria-live="polite">
          {error && <p role="alert">{text(error)}</p>}
          {!data && !error && <Skeleton label={t('ui.funnels.loading')} />}
          {data?.groups.length === 0 && <p>{t('ui.funnels.nobody')}</p>}
          {data?.groups.map((group, i) => (
            // Groups come in an order of their own and have no other name.
            <FunnelBars key={i} group={group} steps={settled.steps} isSplit={settled.split !== 'none'} />
          ))}
          {data && (
            <p className="page-foot">
              {typeof data.of === 'number'
                ? t('ui.funnels.foot', { of: data.of, ms: data.ms, day: day(data.day) })
                : t('ui.funnels.foot_few', { ms: data.ms, day: day(data.day) })}
            </p>
          )}
        </section>
      </div>
    </div>
  );
}
