import type { Verdict } from '@vivero/domain';
import { useTranslation } from 'react-i18next';

/** Says why a row stays out. */
export function useLeftOutReason(): (verdict: Verdict, code: string) => string {
  const { i18n } = useTranslation();
  // The codes come over the wire: only the catalogue's own test knows them all.
  const t = i18n.t as unknown as (key: string) => string;
  return (verdict, code) => (verdict === 'conflict' ? t(`conflict.${code}`) : t(`refusal.${code}`));
}
