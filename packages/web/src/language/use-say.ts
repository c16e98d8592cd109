import { parseDay, plainParams } from '@vivero/domain';
import type { Language, Phrase, PhraseParam } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { WirePhrase } from '../api/wire.ts';
import { useLanguage } from './use-language.ts';

/** Turns a phrase of the server into the reader's sentence. `names` are terms that no catalogue knows, such as the bank's products. */
export function useSay(names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {}) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  // The keys of the rules' phrases come over the wire: only the catalogue's own test knows them all.
  const t = i18n.t as unknown as (key: string, params?: Readonly<Record<string, unknown>>) => string;
  return (phrase: WirePhrase): string =>
    t(
      phrase.key,
      plainParams(fromWire(phrase), language, (term) => names[term]?.[language] ?? t(term)),
    );
}

/** A day travels as `YYYY-MM-DD` and is a day number here. @throws RangeError when the server sent a day that does not exist */
function fromWire({ key, params }: WirePhrase): Phrase {
  const own = (value: WirePhrase['params'][string]): PhraseParam => {
    if (typeof value !== 'object' || !('day' in value)) return value;
    const day = parseDay(value.day);
    if (day === undefined) throw new RangeError(`not a day: ${value.day}`);
    return { day };
  };
  return { key, params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, own(value)])) };
}
