import { parseDay } from '../day.ts';
import type { Sentence, SentenceParam } from '../terms/phrase.ts';
import type { Period } from './segment.ts';

export const say = (key: string, params: Readonly<Record<string, SentenceParam>> = {}): Sentence => ({ key, params });

export const joined = (by: 'and' | 'or' | 'then', sentences: readonly Sentence[]): SentenceParam => ({
  joined: by,
  sentences,
});

/** Something with what is said of it in brackets, if anything is. */
export const group = (key: string, what: SentenceParam, details: readonly Sentence[]): Sentence =>
  details.length === 0 ? say(key, { what }) : say(`${key}.of`, { what, details: joined('and', details) });

/** @throws RangeError for a day that there is not, which no checked segment has */
export function periodWords(period: Period): SentenceParam {
  if (period.span === 'ever') return joined('and', [say('where.ever')]);
  if (period.span === 'last') return joined('and', [say('where.last', { days: period.days })]);
  return joined('and', [say('where.between', { from: { day: dayIn(period.from) }, to: { day: dayIn(period.to) } })]);
}

function dayIn(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`not a day: ${text}`);
  return day;
}
