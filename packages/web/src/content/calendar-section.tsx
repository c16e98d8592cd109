import { LOCALES, sightOf } from '@vivero/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { ContentMonth } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { showToast } from '../design/show-toast.ts';
import { useLanguage } from '../language/use-language.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import { CONTENT_KEY, monthQuery } from './content-queries.ts';
import { LineForm } from './line-form.tsx';
import { MonthDay } from './month-day.tsx';
import { daysOfMonth, monthBeside } from './month-days.ts';
import { NEW_LINE } from './new-line.ts';

type Line = ContentMonth['lines'][number];

/** A month of content: seven columns on a wide screen, one day under the other on a phone. Lines are dragged, or opened and given another day. */
export function CalendarSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const text = useProblemText();
  const { session } = useRouteContext({ from: '/inside' });
  const mayWrite = sightOf(session.user.role, 'write_content') !== 'none';
  const [month, setMonth] = useState<string | null>(null);
  const [open, setOpen] = useState<{ readonly line: Line | null; readonly day: string } | null>(null);
  const { data, error, refetch } = useQuery({ ...monthQuery(month), placeholderData: (old) => old });
  const move = useMutation({
    mutationFn: ({ line: { lineId, title: _, ...line }, day }: { readonly line: Line; readonly day: string }) =>
      answer(
        api.PUT('/api/content-plan/{lineId}', {
          params: { path: { lineId } },
          body: { ...line, plannedOn: day },
        }),
      ),
    onError: (failure) => showToast({ text: text(failure) }),
    onSettled: () => client.invalidateQueries({ queryKey: [CONTENT_KEY] }),
  });
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.content.loading')} />;
  const locale = LOCALES[language];
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const byDay = Map.groupBy(data.lines, ({ plannedOn }) => plannedOn);
  const drop = (lineId: string, day: string) => {
    const line = data.lines.find((each) => each.lineId === lineId);
    if (line && line.plannedOn !== day) move.mutate({ line, day });
  };
  return (
    <>
      <p className="page-says">{t('ui.content.calendar_says')}</p>
      <div className="content-month-head">
        <button type="button" className="button" onClick={() => setMonth(monthBeside(data.monthOn, -1))}>
          <span aria-hidden="true">‹</span>
          <span className="unseen">{t('ui.content.month_before')}</span>
        </button>
        <h2 aria-live="polite">{name.format(new Date(`${data.monthOn}T00:00Z`))}</h2>
        <button type="button" className="button" onClick={() => setMonth(monthBeside(data.monthOn, 1))}>
          <span aria-hidden="true">›</span>
          <span className="unseen">{t('ui.content.month_after')}</span>
        </button>
        {mayWrite && (
          <button
            type="button"
            className="button button-main"
            onClick={() => setOpen({ line: null, day: data.todayOn > data.monthOn ? data.todayOn : data.monthOn })}
          >
            {t('ui.content.plan')}
          </button>
        )}
      </div>
      {data.lines.length === 0 && <p className="page-says">{t('ui.content.month_empty')}</p>}
      <ol className="content-month">
        {daysOfMonth(data.monthOn).map(({ day, column }) => (
          <MonthDay
            key={day}
            day={day}
            column={column}
            today={day === data.todayOn}
            lines={byDay.get(day) ?? []}
            mayWrite={mayWrite}
            onOpen={(line) => setOpen({ line, day })}
            onDrop={drop}
          />
        ))}
      </ol>
      {open && mayWrite && (
        <LineForm
          line={open.line}
          start={open.line ?? { ...NEW_LINE, plannedOn: open.day }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
