import { CONTACT_MEDIA, dayOf, type EventFilter, type Funnel, FUNNEL_SPLITS } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book, Part } from '../../columns/book.ts';
import type { ReadEvent } from '../../columns/read-row.ts';
import { MemberSet } from '../../scope/member-set.ts';
import { anyEvents } from '../../testing/any-events.ts';
import { fitsFilter, historyOf } from '../../testing/history-of.ts';
import { testBook } from '../../testing/test-book.ts';
import { addFunnels, funnelCounts } from './funnel-counts.ts';
import { middleOf } from './middle-of.ts';

const ASOF = dayOf(2026, 3, 3);
const BRANCHES = new Map([
  [1, 'north'],
  [2, 'south'],
]);
const book = fc
  .array(fc.record({ rm: fc.integer({ min: 1, max: 3 }), events: anyEvents(ASOF, 8) }), { minLength: 1, maxLength: 9 })
  .map((people) =>
    testBook(
      people.map((person, member) => ({ ...person, member })),
      { asOf: ASOF, buckets: 2 },
    ),
  );
const filter: fc.Arbitrary<EventFilter> = fc.oneof(
  fc.subarray(['CT-V', 'IN-Q', 'TX-S', 'MV'] as const, { minLength: 1 }).map((codes) => ({ codes })),
  fc.record({ media: fc.constant(CONTACT_MEDIA.slice(0, 1)) }),
  fc.record({ amount: fc.constantFrom(100, 250) }),
);
const funnel: fc.Arbitrary<Funnel> = fc.record({
  version: fc.constant(1),
  steps: fc.array(filter, { minLength: 1, maxLength: 4 }),
  days: fc.integer({ min: 1, max: 4 }),
  when: fc.constantFrom({ span: 'ever' } as const, { span: 'last', days: 4 } as const),
  split: fc.constantFrom(...FUNNEL_SPLITS),
});

interface Way {
  readonly of: unknown;
  readonly level: number;
  readonly waits: readonly number[];
}

/** Every way there is, tried one by one: how far any goes. */
function farthest(
  history: readonly ReadEvent[],
  { steps, days }: Funnel,
  fits: (event: ReadEvent, step: number) => boolean,
) {
  const goOn = (way: readonly ReadEvent[]): number =>
    history
      .filter(
        (event) =>
          way.length < steps.length &&
          fits(event, way.length) &&
          event.at >= (way.at(-1)?.at ?? -Infinity) &&
          event.at - (way[0]?.at ?? event.at) <= days * 86_400,
      )
      .reduce((most, event) => Math.max(most, goOn([...way, event])), way.length);
  return goOn([]);
}

/** When each level was first reached: from the definition, without keeping anything. */
function counted(
  history: readonly ReadEvent[],
  { steps, days }: Funnel,
  fits: (event: ReadEvent, step: number) => boolean,
) {
  /** The latest way to a step that has come there by an instant; of the first step of one second the last event counts. */
  const latest = (step: number, by: number): readonly ReadEvent[] | undefined =>
    history
      .filter(({ at }) => at <= by)
      .toReversed()
      .map((event) => wayTo(step, event))
      .find((way) => way !== undefined);
  const wayTo = (step: number, event: ReadEvent): readonly ReadEvent[] | undefined => {
    if (!fits(event, step)) return undefined;
    if (step === 0) return [event];
    const way = latest(step - 1, event.at);
    return way && event.at - (way[0]?.at ?? 0) <= days * 86_400 ? [...way, event] : undefined;
  };
  const reached = steps.map((_, step) => history.find((event) => wayTo(step, event)));
  const level = reached.findIndex((event) => event === undefined);
  const last = level === -1 ? steps.length : level;
  const waits = reached.slice(1, last).map((event, step) => {
    const before = latest(step, event?.at ?? 0)?.at(-1);
    return (event?.at ?? 0) - (before?.at ?? 0);
  });
  return { level: last, waits, first: last === 0 ? undefined : latest(last - 1, reached[last - 1]?.at ?? 0)?.[0] };
}

function expected(found: Book, plan: Funnel, scope: MemberSet): readonly Way[] {
  const ways = (part: Part, row: number): readonly Way[] => {
    const member = part.people.member[row] ?? 0;
    const history = historyOf(found, part, row).filter(
      ({ day }) => plan.when.span !== 'last' || day > ASOF - plan.when.days,
    );
    const fits = (event: ReadEvent, step: number): boolean => fitsFilter(found, event, plan.steps[step] ?? {});
    const { level, waits, first } = counted(history, plan, fits);
    expect(level).toBe(farthest(history, plan, fits));
    const rm = part.people.rm[row] ?? 0;
    const of = { none: null, book: rm, branch: BRANCHES.get(rm) ?? null, medium: first?.kind.medium ?? null };
    return scope.has(member) && level > 0 ? [{ of: of[plan.split], level, waits }] : [];
  };
  return found.parts.flatMap((part) => [...part.people.member.keys()].flatMap((row) => ways(part, row)));
}

const sorted = (numbers: Iterable<number>): readonly number[] => [...numbers].toSorted((a, b) => a - b);

test('how far people went is how far the longest of all ways goes', () => {
  fc.assert(
    fc.property(book, funnel, fc.array(fc.nat({ max: 8 })), (found, plan, seen) => {
      const scope = MemberSet.of(found.members, [...seen, 0, 1, 2]);
      const groups = addFunnels([
        funnelCounts(found, scope, plan, BRANCHES, found.parts.slice(0, 1)),
        funnelCounts(found, scope, plan, BRANCHES, found.parts.slice(1)),
      ]);
      const ways = Map.groupBy(expected(found, plan, scope), ({ of }) => of);
      expect(new Set(groups.map(({ of }) => of))).toEqual(new Set(ways.keys()));
      for (const { of, reached, waits } of groups) {
        const own = ways.get(of) ?? [];
        expect(reached).toEqual(plan.steps.map((_, step) => own.filter(({ level }) => level > step).length));
        for (const [step, times] of waits.entries())
          expect(sorted(times)).toEqual(sorted(own.flatMap((way) => way.waits[step] ?? [])));
      }
      expect(groups.map(({ reached }) => reached[0] ?? 0)).toEqual(
        sorted(groups.map(({ reached }) => reached[0] ?? 0)).toReversed(),
      );
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('the middle without sorting is the middle of the sorted', () => {
  const number = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 0xff_ff_ff_ff }));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 20 }), (numbers) => {
      const inOrder = sorted(numbers);
      const half = inOrder.length / 2;
      const [low, high] = [inOrder[Math.ceil(half) - 1], inOrder[Math.floor(half)]];
      expect(middleOf(Uint32Array.from(numbers))).toBe(
        low === undefined || high === undefined ? null : (low + high) / 2,
      );
    }),
  );
});
