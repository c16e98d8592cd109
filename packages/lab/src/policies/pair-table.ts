import { answerIn, contactedIn, firedIn, type LearningTable, NEED_SIGNS } from '@vivero/decision';
import { type SeenBank, TRAITS } from '../seen/seen-bank.ts';

/** Pairs of customer and need in a week, place by place. */
export interface Pairs {
  readonly week: ArrayLike<number>;
  readonly customer: ArrayLike<number>;
  readonly need: ArrayLike<number>;
}

/** Signs and contacts further back than this say nothing any more. */
const LOOK_BACK = 13;
const INTEREST = NEED_SIGNS.indexOf('interest');

/** What the record said of each pair in its week, as a table to learn from or to score: nothing that came after. */
export function pairTable(seen: SeenBank, { week, customer, need }: Pairs): LearningTable {
  const rows = customer.length;
  const number = () => new Float64Array(rows);
  const [sinceSign, signs, interest, sinceContact, said] = [number(), number(), number(), number(), number()];
  for (let row = 0; row < rows; row += 1) {
    const words = seen.words[need[row]!]!;
    const { sign } = seen.needs[need[row]!]!;
    const now = customer[row]! * seen.room + week[row]!;
    sinceSign[row] = NaN;
    sinceContact[row] = NaN;
    for (let back = 0; back < LOOK_BACK && back <= week[row]!; back += 1) {
      const word = words[now - back]!;
      if (firedIn(word, sign)) {
        signs[row]! += 1;
        if (Number.isNaN(sinceSign[row]!)) sinceSign[row] = back;
      }
      if (firedIn(word, INTEREST)) interest[row]! += 1;
      // This week's own contact is the question, not a fact.
      const answer = back > 0 ? answerIn(word) : null;
      if (answer !== null && said[row] === 0) said[row] = answer.yes ? 1 : -1;
      if (back > 0 && contactedIn(word) && Number.isNaN(sinceContact[row]!)) sinceContact[row] = back;
    }
  }
  return {
    rows,
    fields: [
      { kind: 'category', name: 'need', categories: seen.needs.map(({ kind }) => kind), codes: Int32Array.from(need) },
      { kind: 'number', name: 'weeks_since_sign', values: sinceSign },
      { kind: 'number', name: 'signs', values: signs },
      { kind: 'number', name: 'interest', values: interest },
      { kind: 'number', name: 'weeks_since_contact', values: sinceContact },
      { kind: 'number', name: 'said', values: said },
      ...TRAITS.map((trait) => ({
        kind: 'number' as const,
        name: trait,
        values: Float64Array.from({ length: rows }, (_, row) => seen.traits[trait][customer[row]!]!),
      })),
    ],
  };
}
