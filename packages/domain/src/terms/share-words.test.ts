import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from '../needs/share.ts';
import { messageOf } from './catalogue.ts';
import { LANGUAGES } from './phrase.ts';
import { shareSentence } from './share-words.ts';

test.each([
  { why: 'nothing was counted', counts: [0, 0], level: 'no_base' },
  { why: 'seven are too few to speak in shares', counts: [3, 7], level: 'few' },
  { why: 'so are seven of seven', counts: [7, 7], level: 'few' },
  { why: 'none of eight', counts: [0, 8], level: 'none' },
  { why: 'all of eight', counts: [8, 8], level: 'all' },
  { why: 'the active fixture of the method: 26 of 40', counts: [26, 40], level: 'about', fraction: '2_3', of: 65 },
  { why: 'half', counts: [50, 100], level: 'about', fraction: '1_2', of: 50 },
  { why: 'two in a hundred are not one in twenty', counts: [5, 244], level: 'about', fraction: '1_50', of: 2 },
  { why: 'one of a thousand is not nobody', counts: [1, 1_000], level: 'about', fraction: '1_100', of: 1 },
  {
    why: 'all but one of a thousand is not everybody',
    counts: [999, 1_000],
    level: 'about',
    fraction: '99_100',
    of: 99,
  },
] as const)('$why', ({ counts: [numerator, denominator], level, ...about }) => {
  const { key, params } = shareSentence('ui.mirror.active', shareOf(numerator, denominator), { extra: 1 });
  expect(key).toBe(`ui.mirror.active.${level}`);
  expect(params['extra']).toBe(1);
  if ('fraction' in about)
    expect(params).toMatchObject({ fraction: { term: `fraction.${about.fraction}` }, ofHundred: about.of });
});

test('the fraction that is said is at most five in a hundred off, in every language that there is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 3_000 }), fc.nat(), (denominator, k) => {
      const numerator = k % (denominator + 1);
      const { fraction } = shareSentence('ui.mirror.active', shareOf(numerator, denominator)).params;
      if (typeof fraction !== 'object' || !('term' in fraction)) throw new Error('says a fraction');
      for (const language of LANGUAGES) expect(messageOf(fraction.term, language)).not.toBe('');
      const [part = 0, whole = 1] = fraction.term.slice('fraction.'.length).split('_').map(Number);
      expect(Math.abs(part / whole - numerator / denominator)).toBeLessThanOrEqual(0.05 + 1e-12);
    }),
  );
});

test.each([
  'ui.mirror.active',
  'ui.mirror.imported',
  'ui.mirror.precision',
  'ui.mirror.foresight',
  'ui.mirror.operated',
  'ui.mirror.left_alone',
  'ui.stages.went_on',
])('%s has a sentence for every level', (stem) => {
  for (const level of ['no_base', 'few', 'none', 'all', 'about'])
    expect(messageOf(`${stem}.${level}`, 'en')).not.toBe('');
});
