import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Session, Today } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { bookQuery } from '../first-run/book-query.ts';
import { FirstRun } from '../first-run/first-run.tsx';
import { TodayHeader } from './today-header.tsx';
import { TodayQuiet } from './today-quiet.tsx';

/** A list without rows: on the first day there is nobody in the book yet; else the day is done, or was not planned. */
export function TodayEmpty({ today, session }: { readonly today: Today; readonly session: Session }) {
  const { t } = useTranslation();
  const own = session.user.rm === today.rm;
  const { data: people, isPending } = useQuery({ ...bookQuery, enabled: own });
  if (own && isPending) return <Skeleton label={t('ui.today.loading')} />;
  if (own && people === 0) return <FirstRun bank={session.bank} />;
  return (
    <div className="today-alone">
      <TodayHeader today={today} own={own} />
      <TodayQuiet planned={today.decidedAt !== null} />
    </div>
  );
}
