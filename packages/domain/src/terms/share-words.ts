import type { Share } from '../needs/share.ts';
import type { Phrase, PhraseParam } from './phrase.ts';

/** Below this many nothing is said "of a hundred" or "one in three": the counts themselves are (definitions.md 2.14). */
const FEW = 8;

/** Shares that people say in words, as numerator and denominator. */
const SPOKEN = [
  [1, 100],
  [1, 50],
  [1, 20],
  [1, 10],
  [1, 5],
  [1, 4],
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
  [19, 20],
  [49, 50],
  [99, 100],
] as const;

/**
 * What a share is in words, before anybody asks for figures: a sentence `<stem>.<level>` of the catalogue, where the level is `no_base`,
 * `few` (the counts), `none`, `all` or `about` (the nearest spoken fraction, or so many of a hundred, 1 to 99).
 * @param stem the catalogue must have all five
 */
export function shareSentence(stem: string, share: Share, params: Readonly<Record<string, PhraseParam>> = {}): Phrase {
  if ('noBase' in share) return { key: `${stem}.no_base`, params };
  const { numerator, denominator } = share;
  const level = denominator < FEW ? 'few' : numerator === 0 ? 'none' : numerator === denominator ? 'all' : 'about';
  const value = numerator / denominator;
  const away = ([part, whole]: (typeof SPOKEN)[number]): number => Math.abs(part / whole - value);
  const [part, whole] = SPOKEN.reduce((nearest, next) => (away(next) < away(nearest) ? next : nearest));
  return {
    key: `${stem}.${level}`,
    params: {
      ...params,
      numerator,
      denominator,
      fraction: { term: `fraction.${part}_${whole}` },
      ofHundred: Math.min(99, Math.max(1, Math.round(100 * value))),
    },
  };
}
