import { exactAmount } from '@vivero/domain';
import type { ImportTotals } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';

/** Sums to the last cent, one a currency: what is compared with the total at the foot of the file. */
export function ExactAmounts({ amounts }: { readonly amounts: ImportTotals['amountTotal'] }) {
  const language = useLanguage();
  return <>{amounts.map(({ currency, minor }) => exactAmount(currency, minor, language)).join(' · ')}</>;
}
