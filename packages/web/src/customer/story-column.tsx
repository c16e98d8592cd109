import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView, StoryMonth } from '../api/wire.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { storyQuery } from './customer-query.ts';
import './story-column.css';
import { StoryMonthView } from './story-month.tsx';

/** What happened, the latest first; the past comes in parts. */
export function StoryColumn({ page }: { readonly page: CustomerView }) {
  const { t } = useTranslation();
  const { months, notes, next } = page.story;
  return (
    <section className="story" aria-labelledby="story-title">
      <h2 id="story-title">{t('ui.customer.story')}</h2>
      {months.length === 0 && <p className="story-quiet">{t('ui.customer.story.empty')}</p>}
      <Months months={months} notes={notes} names={page.names} />
      {next !== null && <Earlier customerId={page.customerId} before={next} />}
    </section>
  );
}

interface MonthsProps {
  readonly months: readonly StoryMonth[];
  readonly notes: CustomerView['story']['notes'];
  readonly names: CustomerView['names'];
}

const Months = ({ months, notes, names }: MonthsProps) =>
  months.map((month) => <StoryMonthView key={month.month} month={month} notes={notes} names={names} />);

/** One part of the past: a button until it is asked for, then its months and the button of the next part. */
function Earlier({ customerId, before }: { readonly customerId: string; readonly before: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({ ...storyQuery(customerId, before), enabled: asked });
  if (data)
    return (
      <>
        <Months months={data.months} notes={data.notes} names={data.names} />
        {data.next !== null && <Earlier customerId={customerId} before={data.next} />}
      </>
    );
  return (
    <>
      {error && <p role="alert">{text(error)}</p>}
      <button
        type="button"
        className="button"
        disabled={isFetching}
        onClick={() => (asked ? void refetch() : setAsked(true))}
      >
        {t('ui.customer.story.more')}
      </button>
    </>
  );
}
