import { useTranslation } from 'react-i18next';
import type { TodayRow } from '../api/wire.ts';
import { useAgreed } from '../language/use-agreed.ts';
import { useSay } from '../language/use-say.ts';
import { namesOf } from './names-of.ts';

/** Why now, with what was agreed where something was. */
export function useRowReason(row: TodayRow): string {
  const { t } = useTranslation();
  const first = useSay(namesOf(row))(row.reason);
  const agreed = useAgreed();
  return row.agreed ? t('ui.sentences', { first, next: agreed(row.agreed) }) : first;
}
