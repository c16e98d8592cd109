import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, formatDay } from '../day.ts';
import { EVENT_CODES, FLOWS, type LedgerEvent } from '../ledger-event.ts';
import { momentOf } from './moment-of.ts';
import { type StoryMonth, storyPart, tellStory } from './tell-story.ts';

const TODAY = dayOf(2026, 3, 15);
const happened = (eventId: string, code: LedgerEvent['code'], age: number, over: Partial<LedgerEvent> = {}) =>
  ({
    eventId,
    code,
    day: TODAY - age,
    at: `${formatDay(TODAY - age)}T10:00:00Z`,
    recordedAt: '2026-03-15T10:00:00Z',
    medium: null,
    direction: null,
    flow: null,
    category: null,
    amount: null,
    balance: null,
    about: null,
    details: {},
    ...over,
  }) satisfies LedgerEvent;
const moved = (id: string, age: number, flow: LedgerEvent['flow'], minor: number, currency = 'EUR'): LedgerEvent =>
  happened(id, 'MV', age, { flow, amount: { minor, currency } });
const nothing = { touches: new Map(), unusual: new Set<string>(), notes: [] };

/** The story in short: `month line? day:moment[ids]`. */
const brief = (story: readonly StoryMonth[]): readonly string[] =>
  story.flatMap(({ month, money, days }) => [
    `${formatDay(month).slice(0, 7)}${money === null ? '' : ` ${money.movements}`}`,
    ...days.flatMap(({ day, notes, moments }) => [
      ...notes.map((noteId) => `${TODAY - day} note ${noteId}`),
      ...moments.map(({ moment, entries }) => `${TODAY - day} ${moment} ${entries.map((e) => e.event.eventId).join()}`),
    ]),
  ]);

test.each([
  { why: 'nothing happened', events: [], then: [] },
  {
    why: 'the latest first, by moment inside a day',
    events: [
      happened('call', 'CT-V', 3),
      happened('bought', 'TX-S', 3),
      happened('later', 'CT-V', 3, { at: `${formatDay(TODAY - 3)}T18:00:00Z` }),
      happened('today', 'IN-Q', 0),
    ],
    then: ['2026-03', '0 interaction today', '3 interaction later,call', '3 transaction bought'],
  },
  {
    why: 'contact about service is delivery',
    events: [happened('fee', 'CT-V', 1, { details: { service: true } })],
    then: ['2026-03', '1 delivery fee'],
  },
  {
    why: 'movements of a month are one line, stated balances none',
    events: [moved('a', 1, 'card', 100), moved('b', 20, 'salary', 200), happened('bal', 'BAL', 40)],
    then: ['2026-03 1', '2026-02 1'],
  },
  {
    why: 'an unusual movement and an inferred one are told',
    events: [
      moved('big', 2, 'transfer_in', 1),
      { ...moved('gap', 2, 'transfer_in', 1), details: { inferred: true } },
      moved('usual', 2, 'transfer_in', 1),
    ],
    then: ['2026-03 1', '2 transaction gap,big'],
  },
  { why: 'tomorrow is not told yet', events: [happened('soon', 'CT-V', -1)], then: [] },
])('$why', ({ events, then }) => {
  expect(brief(tellStory(events, { ...nothing, unusual: new Set(['big']) }, TODAY))).toEqual(then);
});

test('what was written down stands on its day, beside what happened and alone', () => {
  const note = (noteId: string, age: number, hour: string) => ({
    noteId,
    day: TODAY - age,
    at: `${formatDay(TODAY - age)}T${hour}:00:00Z`,
  });
  const notes = [note('early', 3, '08'), note('late', 3, '17'), note('alone', 40, '10'), note('ahead', -1, '10')];
  expect(brief(tellStory([happened('call', 'CT-V', 3)], { ...nothing, notes }, TODAY))).toEqual([
    '2026-03',
    '3 note late',
    '3 note early',
    '3 interaction call',
    '2026-02',
    '40 note alone',
  ]);
});

test('money is summed by direction and currency, whatever sign the source gave it', () => {
  const story = tellStory(
    [
      moved('1', 1, 'salary', 200_000),
      moved('2', 1, 'card', -4_000),
      moved('3', 2, 'card', 1_000),
      moved('4', 2, 'card', 700, 'USD'),
    ],
    nothing,
    TODAY,
  );
  expect(story[0]?.money).toEqual({
    movements: 4,
    in: [{ minor: 200_000, currency: 'EUR' }],
    out: [
      { minor: 5_000, currency: 'EUR' },
      { minor: 700, currency: 'USD' },
    ],
  });
});

const anyEvent = fc.record({
  code: fc.constantFrom(...EVENT_CODES),
  age: fc.integer({ min: 0, max: 400 }),
  flow: fc.constantFrom(...FLOWS),
  minor: fc.nat({ max: 10_000 }),
  service: fc.boolean(),
});
const anyStory = fc
  .array(anyEvent, { maxLength: 60 })
  .map((drawn) =>
    drawn.map(({ code, age, flow, minor, service }, i) =>
      code === 'MV' ? moved(`e${i}`, age, flow, minor) : happened(`e${i}`, code, age, { details: { service } }),
    ),
  );

test('everything is told once: as an entry, in a month’s line, or as a stated balance that is left out', () => {
  fc.assert(
    fc.property(anyStory, (events) => {
      const story = tellStory(events, nothing, TODAY);
      const entries = story.flatMap(({ days }) =>
        days.flatMap(({ moments }) => moments.flatMap(({ moment, entries: of }) => of.map((e) => ({ moment, ...e })))),
      );
      const told = entries.map(({ event }) => event.eventId).toSorted();
      const left = events.filter(({ code }) => code !== 'MV' && code !== 'BAL');
      expect(told).toEqual(left.map(({ eventId }) => eventId).toSorted());
      for (const { event, moment } of entries) expect(moment).toBe(momentOf(event));
      const lines = story.reduce((sum, { money }) => sum + (money?.movements ?? 0), 0);
      expect(lines).toBe(events.filter(({ code }) => code === 'MV').length);
    }),
  );
});

test('the parts put together are the story, and each part but the last has enough', () => {
  fc.assert(
    fc.property(anyStory, fc.integer({ min: 1, max: 20 }), (events, least) => {
      const story = tellStory(events, nothing, TODAY);
      const parts: StoryMonth[] = [];
      let before: number | null = null;
      do {
        const part: ReturnType<typeof storyPart> = storyPart(story, before, least);
        parts.push(...part.months);
        before = part.next;
        const lines = brief(part.months).length - part.months.filter(({ money }) => money === null).length;
        if (before !== null)
          expect(lines, 'an entry or a line of money each').toBeGreaterThanOrEqual(Math.min(least, 1));
        expect(part.months.length > 0 || story.length === 0).toBe(true);
      } while (before !== null);
      expect(parts).toEqual(story);
    }),
  );
});
