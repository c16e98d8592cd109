import type { Field } from '@vivero/decision';
import { parseDay } from '@vivero/domain';
import type { TextColumn } from './text-columns.ts';

/** A column as what is learned from: numbers where all that is written are numbers (days count), categories otherwise. */
export function learningField({ name, texts, codes }: TextColumn): Field {
  const numbers = texts.map(numberOf);
  const all = texts.every((text, place) => text === '' || !Number.isNaN(numbers[place]));
  if (all) return { kind: 'number', name, values: Float64Array.from(codes, (code) => numbers[code]!) };
  const categories = texts.filter((text) => text !== '').toSorted();
  const places = new Map(categories.map((text, place) => [text, place]));
  const codeOf = texts.map((text) => places.get(text) ?? -1);
  return { kind: 'category', name, categories, codes: codes.map((code) => codeOf[code]!) };
}

/** A number, or a day as its number; not-a-number for anything else. A comma may stand for the point. */
export function numberOf(text: string): number {
  if (text === '') return Number.NaN;
  const plain = Number(text);
  if (!Number.isNaN(plain)) return plain;
  if (/^-?\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  return parseDay(text.slice(0, 10)) ?? Number.NaN;
}
