import { expect, test } from 'vitest';
import { NEED_KINDS } from '../needs/need-kind.ts';
import { contentGaps } from './content-gaps.ts';
import { type ContentItem, MOMENTS } from './content-item.ts';

const piece = (over: Partial<ContentItem>): ContentItem => ({
  contentId: 'x',
  type: 'media',
  moment: 'interaction',
  title: { en: 'x', zh: 'x', es: 'x' },
  serves: ['travel_abroad'],
  stages: [],
  ...over,
});
const travel = (content: readonly ContentItem[]) =>
  contentGaps(content).find(({ need }) => need === 'travel_abroad')?.moments;

test.each([
  { why: 'a need without content lacks every moment', content: [], then: [...MOMENTS] },
  { why: 'one piece fills one moment', content: [piece({})], then: ['transaction', 'delivery'] },
  {
    why: 'two pieces for one moment fill no second',
    content: [piece({}), piece({ contentId: 'y' })],
    then: ['transaction', 'delivery'],
  },
  { why: 'a piece for another need fills nothing', content: [piece({ serves: ['finance_home'] })], then: [...MOMENTS] },
  { why: 'a need with every moment has no gap', content: MOMENTS.map((moment) => piece({ moment })), then: undefined },
])('$why', ({ content, then }) => {
  expect(travel(content)).toEqual(then);
});

test('an empty shelf names every need', () => {
  expect(contentGaps([]).map(({ need }) => need)).toEqual([...NEED_KINDS]);
});
