import { moneyShort, moneyText } from '@vivero/domain';
import type { Money } from '@vivero/domain';
import { useState } from 'react';
import { useLanguage } from '../language/use-language.ts';
import './money-mark.css';

/** An amount as it is said in passing, in 万 or mil; a tap shows it to the cent. */
export function MoneyMark({ amount }: { readonly amount: Money }) {
  const language = useLanguage();
  const [whole, setWhole] = useState(false);
  const exact = moneyText(amount, language);
  const short = moneyShort(amount, language);
  if (short === exact) return <span className="money-mark">{exact}</span>;
  return (
    <button type="button" className="money-mark" title={exact} onClick={() => setWhole(!whole)}>
      {whole ? exact : short}
    </button>
  );
}
