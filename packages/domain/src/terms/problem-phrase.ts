import type { Problem } from '../problem.ts';
import type { Phrase } from './phrase.ts';

/** The sentence for a Problem: its code is the key, its fields the values; lists are joined, null stays the word `null` for a `select`. */
export function problemPhrase(problem: Problem): Phrase {
  const { code, ...fields } = problem;
  const params = Object.entries(fields).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value];
    return [name, Array.isArray(value) ? value.join(', ') : String(value)];
  });
  return { key: `problem.${code}`, params: Object.fromEntries(params) };
}
