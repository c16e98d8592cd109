import type { Sentence } from '../terms/phrase.ts';
import { group, joined, say } from './say.ts';
import type { EventFilter } from './segment.ts';

/** Which events a filter means: what they are, and in brackets how, about what and how much. */
export function eventWords(
  { codes, media, direction, flows, categories, amount }: EventFilter,
  currency: string,
): Sentence {
  const what = joined(
    'or',
    codes?.map((code) => say('where.event', { event: { term: `evidence.${code}` } })) ?? [say('where.any_event')],
  );
  const either = (words: readonly Sentence[]): Sentence => say('where.whole', { list: joined('or', words) });
  return group('where.events', what, [
    ...(media === undefined ? [] : [either(media.map((medium) => say(`medium.${medium}`)))]),
    ...(direction === undefined ? [] : [say(`where.direction.${direction}`)]),
    ...(flows === undefined ? [] : [either(flows.map((flow) => say(`flow.${flow}`)))]),
    ...(categories === undefined ? [] : [either(categories.map((category) => say(`category.${category}`)))]),
    ...(amount === undefined ? [] : [say('where.amount', { amount: { minor: amount, currency } })]),
  ]);
}
