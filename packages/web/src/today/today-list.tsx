import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../api/wire.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import './today-list.css';

const GROUPS = ['promised', 'cannot_wait', 'worth_talking'] as const;

export interface TodayListProps {
  readonly today: Today;
  readonly open: string | undefined;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** The rows under their three quiet headings, and what did not fit into the day. A heading without rows is not shown. */
export function TodayList({ today, open, list }: TodayListProps) {
  const { t } = useTranslation();
  const groups = GROUPS.map((group) => ({ group, rows: today.rows.filter((row) => row.group === group) }));
  return (
    <div className="today-list" ref={list}>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ group, rows }) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`plan.group.${group}`)}</h2>
            <ul>
              {rows.map((row) => (
                <li key={row.decisionId}>
                  <SuggestionRow row={row} open={row.decisionId === open} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      {today.overflow > 0 && (
        <details className="today-overflow">
          <summary>{t('ui.today.not_today', { count: today.overflow })}</summary>
          <p>{t('ui.today.not_today_text', { count: today.overflow })}</p>
        </details>
      )}
    </div>
  );
}
