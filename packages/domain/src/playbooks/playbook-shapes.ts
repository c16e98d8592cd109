import { PRODUCT_CATEGORIES } from '../product-plan/product-category.ts';
import { EVENT_CODES, FLOWS } from '../ledger-event.ts';
import { isRecord } from '../segments/shape.ts';
import { LANGUAGES } from '../terms/phrase.ts';
import { LONGEST_DAYS } from './playbook.ts';
import type { PlaybookProblem } from './playbook-problem.ts';

/** Looks at one part of a playbook that came from outside, and writes down what is wrong with it. */
export type Part = (value: unknown, path: string, faults: PlaybookProblem[]) => void;

/** Exactly these fields; those in `optional` may be missing. */
export function record(parts: Readonly<Record<string, Part>>, optional: readonly string[] = []): Part {
  return (value, path, faults) => {
    if (!isRecord(value)) return void faults.push({ code: 'playbook.malformed', path });
    for (const name of new Set([...Object.keys(parts), ...Object.keys(value)])) {
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      const inside = path === '' ? name : `${path}.${name}`;
      if (part !== undefined && Object.hasOwn(value, name)) part(value[name], inside, faults);
      else if (part === undefined || !optional.includes(name))
        faults.push({ code: 'playbook.malformed', path: inside });
    }
  };
}

/** One of several records, told apart by a field. */
export function oneOf(field: string, kinds: Readonly<Record<string, Part>>): Part {
  return (value, path, faults) => {
    const kind = isRecord(value) ? value[field] : undefined;
    const part = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (part === undefined) faults.push({ code: 'playbook.malformed', path });
    else part(value, path, faults);
  };
}

/** At least one, each a single time. */
export const chosen =
  (each: Part): Part =>
  (value, path, faults) => {
    if (!Array.isArray(value)) faults.push({ code: 'playbook.malformed', path });
    else if (value.length === 0) faults.push({ code: 'playbook.nothing_chosen', path });
    else for (const [i, item] of value.entries()) each(item, `${path}.${i}`, faults);
  };

export const among = (...words: readonly unknown[]): Part => holds((value) => words.includes(value));
export const holds =
  (test: (value: unknown) => boolean): Part =>
  (value, path, faults) => {
    if (!test(value)) faults.push({ code: 'playbook.malformed', path });
  };
export const nullOr =
  (part: Part): Part =>
  (value, path, faults) => {
    if (value !== null) part(value, path, faults);
  };

export const days =
  (least = 0): Part =>
  (value, path, faults) => {
    if (!Number.isSafeInteger(value) || Number(value) < least || Number(value) > LONGEST_DAYS)
      faults.push({ code: 'playbook.days_invalid', path, least, most: LONGEST_DAYS });
  };

/** Something to read in each language. */
export const WORDS: Part = (value, path, faults) => {
  const fine = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '' && text.length <= 200;
  if (!isRecord(value) || !LANGUAGES.every((language) => fine(value[language])))
    faults.push({ code: 'playbook.words_missing', path });
};

export const SOUGHT = { codes: chosen(among(...EVENT_CODES)), flows: chosen(among(...FLOWS)) };
export const CATEGORIES = chosen(among(...PRODUCT_CATEGORIES));
