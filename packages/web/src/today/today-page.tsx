import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageProblem } from '../problem/page-problem.tsx';
import type { TodayRow } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { Sheet } from '../design/sheet.tsx';
import { SuggestionView } from './suggestion-view.tsx';
import { TodayEmpty } from './today-empty.tsx';
import { TodayHeader } from './today-header.tsx';
import { TodayList } from './today-list.tsx';
import './today-page.css';
import { todayQuery } from './today-query.ts';
import { useUndoKey } from './use-digit-keys.ts';
import { useListKeys } from './use-list-keys.ts';
import { useOutcomes } from './use-outcomes.ts';
import { useWide } from '../device/use-wide.ts';
import type { WireTap } from './wire-tap.ts';

/** Whom to see today, why now, with what. On a wide screen list and customer stand side by side, on a phone the customer rises from below. */
export function TodayPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/' });
  const { session } = useRouteContext({ from: '/inside/' });
  const navigate = useNavigate();
  const wide = useWide();
  const list = useRef<HTMLDivElement>(null);
  // A wide page greets with its first row open; once closed by hand it stays closed until a row is opened again.
  const [greeting, setGreeting] = useState(true);
  const { data: today, error, refetch } = useQuery(todayQuery(search.rm));
  const close = useCallback(() => {
    setGreeting(false);
    void navigate({
      to: '/',
      search: search.rm === undefined ? {} : { rm: search.rm },
      replace: true,
      resetScroll: false,
    });
  }, [navigate, search.rm]);
  useListKeys(list, close);
  useUndoKey();
  const record = useOutcomes(search.rm);

  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!today) return <Skeleton label={t('ui.today.loading')} />;
  if (today.rows.length === 0) return <TodayEmpty today={today} session={session} />;
  const asked = today.rows.find(({ decisionId, customerId }) => search.row === decisionId || search.row === customerId);
  const open = asked ?? (wide && greeting ? today.rows[0] : undefined);
  const tapped = (row: TodayRow, tap: WireTap) => {
    const next = record(row, tap);
    if (wide && next) {
      void navigate({
        to: '/',
        search: { ...(search.rm === undefined ? {} : { rm: search.rm }), row: next.decisionId },
        replace: true,
        resetScroll: false,
      });
    } else close();
    // The list goes on where it was: whoever works by keyboard or by ear stands on the next row.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${next?.decisionId}"]`)?.focus({ preventScroll: true }),
    );
  };
  const view = open && (
    <SuggestionView key={open.decisionId} row={open} todayOn={today.todayOn} onClose={close} onTap={tapped} />
  );
  return (
    <div className="today">
      <div className="today-left">
        <TodayHeader today={today} own={session.user.rm === today.rm} />
        <TodayList today={today} open={open?.decisionId} list={list} />
      </div>
      {wide && (
        <div className="today-right" key={open?.decisionId}>
          {view ?? (
            <p className="today-choose">
              {t('ui.today.choose')}
              <small>{t('ui.today.keys')}</small>
            </p>
          )}
        </div>
      )}
      {!wide && open && (
        <Sheet label={open.customerName} onClose={close}>
          {view}
        </Sheet>
      )}
    </div>
  );
}
