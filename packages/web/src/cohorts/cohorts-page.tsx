import { useQuery } from '@tanstack/react-query';
import { checkCohortPlan, COHORT_STEPS } from '@vivero/domain';
import type { CohortPlan, CohortStep } from '@vivero/domain';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlow } from '../customers/use-slow.ts';
import '../design/fields.css';
import { Skeleton } from '../design/skeleton.tsx';
import { EventFields } from '../events/event-fields.tsx';
import { NumberField } from '../events/number-field.tsx';
import { PeriodField } from '../events/period-field.tsx';
import { OnTap } from '../figures/on-tap.tsx';
import { ShareFigures } from '../figures/share-figures.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { QuestionWays } from '../questions/question-ways.tsx';
import { cohortQuery } from './cohort-query.ts';
import { CohortTable } from './cohort-table.tsx';
import './cohorts-page.css';

/** A pause in editing after which is counted. */
const PAUSE = 300;

/** What a customer does with us; messages that only went out, payments and balances come by themselves. */
const TAKES_PART = ['CT-R', 'CT-V', 'IN-C', 'IN-Q', 'IN-A', 'ND-C', 'ND-Q', 'TX-S', 'RF-I', 'FB'] as const;

const QUESTIONS = {
  retention: { began: { codes: ['CT-V'] }, returns: { codes: TAKES_PART } },
  repurchase: { began: { codes: ['TX-S'] }, returns: { codes: ['TX-S'] } },
} as const satisfies Readonly<Record<string, Pick<CohortPlan, 'began' | 'returns'>>>;
type Question = keyof typeof QUESTIONS | 'own';

const USUAL: CohortPlan = {
  version: 1,
  ...QUESTIONS.retention,
  by: 'month',
  when: { span: 'last', days: 365 },
  periods: 11,
};

/** Who began together, and how many of them came back in each week or month after it. */
export function CohortsPage() {
  const { t } = useTranslation();
  const day = useDayWords();
  const text = useProblemText();
  const [question, setQuestion] = useState<Question>('retention');
  const [plan, setPlan] = useState(USUAL);
  const settled = useSlow(plan, PAUSE);
  const checked = useMemo(() => checkCohortPlan(settled), [settled]);
  const { data, error, isPlaceholderData } = useQuery({
    ...cohortQuery(settled),
    enabled: checked.ok,
    placeholderData: (old) => old,
  });
  const set = (changes: Partial<CohortPlan>) => setPlan({ ...plan, ...changes });
  return (
    <div className="page cohorts">
      <header>
        <h1>{t('ui.cohorts.title')}</h1>
        <QuestionWays here="cohorts" />
      </header>
      <p className="page-says">{t('ui.cohorts.intro')}</p>
      <form className="cohorts-form fields" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('ui.cohorts.what')}
          <select
            value={question}
            onChange={({ target }) => {
              const chosen = target.value as Question;
              setQuestion(chosen);
              if (chosen !== 'own') set(QUESTIONS[chosen]);
            }}
          >
            {(['retention', 'repurchase', 'own'] as const).map((each) => (
              <option key={each} value={each}>
                {t(`ui.cohorts.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ui.cohorts.by')}
          <select value={plan.by} onChange={({ target }) => set({ by: target.value as CohortStep })}>
            {COHORT_STEPS.map((step) => (
              <option key={step} value={step}>
                {t(`ui.cohorts.by.${step}`)}
              </option>
            ))}
          </select>
        </label>
        <NumberField
          label={t('ui.cohorts.periods')}
          value={plan.periods}
          least={1}
          most={104}
          onChange={(periods) => set({ periods: periods ?? Number.NaN })}
        />
        <PeriodField period={plan.when} onChange={(when) => set({ when })} />
        {question === 'own' &&
          (['began', 'returns'] as const).map((part) => (
            <fieldset key={part} className="cohorts-own">
              <legend>{t(`ui.cohorts.${part}`)}</legend>
              <EventFields what={plan[part]} onChange={(what) => set({ [part]: what })} />
            </fieldset>
          ))}
      </form>
      <section className={isPlaceholderData ? 'page-old' : undefined}>
        {error && <p role="alert">{text(error)}</p>}
        {!data && !error && <Skeleton label={t('ui.cohorts.loading')} />}
        {data?.cohorts.length === 0 && <p>{t('ui.cohorts.nobody')}</p>}
        {data && data.cohorts.length > 0 && <CohortTable answer={data} />}
        {data && (
          <OnTap says={t('ui.cohorts.again', { days: data.repurchase.days })}>
            {'masked' in data.repurchase.share ? (
              <p>{t('ui.cohorts.few_note')}</p>
            ) : (
              <ShareFigures share={data.repurchase.share} />
            )}
          </OnTap>
        )}
        {data && <p className="page-foot">{t('ui.cohorts.foot', { ms: data.ms, day: day(data.day) })}</p>}
      </section>
    </div>
  );
}
