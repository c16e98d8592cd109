import {
  type Condition,
  CONTACT_MEDIA,
  dayOf,
  DETOURS,
  type EventCode,
  type EventFilter,
  formatDay,
  LAWFUL_BASES,
  parseDay,
  type Period,
  PRODUCT_CATEGORIES,
  RELATIONS,
  STAGES,
  type StageOrNone,
  stageRank,
} from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book, Part } from '../../columns/book.ts';
import { domainDay } from '../../columns/book-time.ts';
import { MemberSet } from '../../scope/member-set.ts';
import { anyEvents } from '../../testing/any-events.ts';
import { amountIn, fitsFilter, historyOf } from '../../testing/history-of.ts';
import { onDay, testBook, type TestPerson } from '../../testing/test-book.ts';
import { membersOf } from './members-of.ts';

const ASOF = dayOf(2026, 3, 3);
const FEATURES = ['yes_or_no', 'a_day', 'a_count', 'a_number'];
const BRANCHES = new Map([
  [1, 'north'],
  [2, 'south'],
  [3, 'south'],
]);
const dayOrNone = fc.option(fc.integer({ min: ASOF - 4, max: ASOF + 4 })).map(onDay);
const person: fc.Arbitrary<Omit<TestPerson, 'member'>> = fc.record({
  rm: fc.integer({ min: 1, max: 4 }),
  birthYear: fc.constantFrom(0, 1950, 1990),
  segment: fc.nat({ max: 2 }),
  relation: fc.nat({ max: 2 }),
  basis: fc.nat({ max: 2 }),
  risk: fc.nat({ max: 5 }),
  detour: fc.constantFrom(0, 0, 1, 5),
  completeness: fc.constantFrom(0, 0.5, 1),
  holdings: fc.array(
    fc.record({
      category: fc.integer({ min: 1, max: 2 }),
      elsewhere: fc.nat({ max: 1 }),
      openedOn: dayOrNone,
      endedOn: dayOrNone,
      maturesOn: dayOrNone,
      balance: fc.constantFrom(null, 0, 100, 250),
    }),
    { maxLength: 3 },
  ),
  rank: fc.nat({ max: 7 }),
  shown: fc.nat({ max: 7 }),
  highest: fc.nat({ max: 7 }),
  since: dayOrNone,
  interest: fc.constantFrom(0, 5, 10.5),
  watch: fc.nat({ max: 3 }),
  cooling: fc.nat({ max: 1 }),
  lostSince: fc.constantFrom(0, 0, 20_000),
  features: fc.tuple(fc.nat({ max: 2 }), dayOrNone, fc.nat({ max: 3 }), fc.constantFrom(Number.NaN, 0, 2.5)),
  events: anyEvents(ASOF, 12),
});
const book = fc
  .record({
    people: fc.array(fc.tuple(person, fc.option(person)), { minLength: 1, maxLength: 12 }),
    buckets: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ people, buckets }) =>
    testBook(
      people.map(([now, before], member) => ({
        ...now,
        member,
        ...(before === null ? {} : { before: { ...before, member } }),
      })),
      {
        asOf: ASOF,
        buckets,
        segments: ['mass', 'affluent'],
        features: [Uint8Array, Uint16Array, Uint32Array, Float64Array],
      },
    ),
  );

const some = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const narrow: fc.Arbitrary<EventFilter> = fc.record(
  {
    codes: some('CT-V', 'IN-Q', 'TX-S', 'MV', 'PROF'),
    media: some(...CONTACT_MEDIA.slice(0, 2)),
    direction: fc.constantFrom('in', 'out'),
    flows: some('salary'),
    categories: some(...PRODUCT_CATEGORIES.slice(0, 2)),
    amount: fc.constantFrom(1, 100, 250),
  },
  { requiredKeys: [] },
);
const filter = fc.oneof(
  narrow,
  some<EventCode>('CT-V', 'IN-Q', 'TX-S', 'MV').map((codes): EventFilter => ({ codes })),
);
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constant({ span: 'ever' } as const),
  fc.integer({ min: 1, max: 9 }).map((days) => ({ span: 'last', days }) as const),
  fc
    .tuple(fc.integer({ min: -3, max: 9 }), fc.nat({ max: 6 }))
    .map(
      ([ago, days]) => ({ span: 'between', from: formatDay(ASOF - ago), to: formatDay(ASOF - ago + days) }) as const,
    ),
);
const figure = fc.constantFrom('age', 'risk', 'completeness', 'interest', 'days_at_stage', ...FEATURES);
const LEAVES: Readonly<Record<string, fc.Arbitrary<Condition>>> = {
  book: fc.record({ is: fc.constant('book' as const), in: some(1, 2, 3, 7) }),
  branch: fc.record({ is: fc.constant('branch' as const), in: some('north', 'south', 'west') }),
  bank_segment: fc.record({ is: fc.constant('bank_segment' as const), in: some(null, 'mass', 'affluent', 'unheard') }),
  relation: fc.record({ is: fc.constant('relation' as const), in: some(null, ...RELATIONS) }),
  basis: fc.record({ is: fc.constant('basis' as const), in: some(null, ...LAWFUL_BASES) }),
  detour: fc.record({ is: fc.constant('detour' as const), in: some(null, ...DETOURS) }),
  stage: fc.record({
    is: fc.constant('stage' as const),
    which: fc.constantFrom('shown', 'evidence', 'highest'),
    in: some<StageOrNone>('unprofiled', ...STAGES),
  }),
  mark: fc.record({ is: fc.constantFrom('cooling', 'under_watch') }),
  figure: fc.record({
    is: fc.constant('figure' as const),
    of: figure,
    compare: fc.constantFrom('at_least', 'at_most', 'more_than', 'less_than', 'exactly'),
    value: fc.constantFrom(0, 1, 2, 36, 0.5, 2.5, 5),
  }),
  unknown: fc.record({ is: fc.constant('unknown' as const), of: figure }),
  holds: fc.record(
    {
      is: fc.constant('holds' as const),
      categories: some(...PRODUCT_CATEGORIES.slice(0, 2)),
      where: fc.constantFrom('here', 'elsewhere'),
      balance: fc.constantFrom(100, 200, 350),
      maturesWithin: fc.nat({ max: 4 }),
    },
    { requiredKeys: ['is'] },
  ),
  did: fc.record({
    is: fc.constant('did' as const),
    what: filter,
    when: period,
    times: fc.constantFrom('at_least', 'at_most', 'exactly'),
    count: fc.nat({ max: 3 }),
  }),
  sum: fc.record({ is: fc.constant('sum' as const), what: filter, when: period, amount: fc.constantFrom(1, 100, 300) }),
  sequence: fc.record({
    is: fc.constant('sequence' as const),
    steps: fc
      .array(fc.record({ what: filter, within: fc.nat({ max: 5 }) }, { requiredKeys: ['what'] }), {
        minLength: 2,
        maxLength: 3,
      })
      .map(([first, ...rest]) => [{ what: first?.what ?? {} }, ...rest]),
    when: period,
  }),
  segment: fc.constantFrom('seg_a', 'seg_b').map((id) => ({ is: 'segment', id }) as const),
};
const leaf = fc.oneof(...Object.values(LEAVES));
const tree = (of: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      of,
      fc.record({ is: fc.constantFrom('all', 'any'), of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ is: fc.constant('not' as const), of: tie('node') }),
    ),
  })).node;
const own = leaf.filter((condition) => condition.is !== 'segment');

type Answer = boolean | null;
const not = (answer: Answer): Answer => (answer === null ? null : !answer);

/** The definition read aloud: one customer, one condition, no tables. null = cannot be known. */
function judge(
  found: Book,
  part: Part,
  row: number,
  condition: Condition,
  saved: Readonly<Record<string, Condition>>,
): Answer {
  const { people, folded } = part;
  const listed = <T>(list: readonly T[], code: number): T | null => (code === 0 ? null : (list[code - 1] ?? null));
  const within = ({ day }: { day: number }, when: Period): boolean =>
    when.span === 'ever' ||
    (when.span === 'last'
      ? day > ASOF - when.days
      : day >= (parseDay(when.from) ?? 0) && day <= (parseDay(when.to) ?? 0));
  const fitting = (what: EventFilter, when: Period) =>
    historyOf(found, part, row).filter((event) => within(event, when) && fitsFilter(found, event, what));
  const value = (name: string): number | null => {
    const day = (book: number): number | null => (book === 0 ? null : ASOF - domainDay(book));
    const feature = (index: number): number => part.features()[index]?.[row] ?? 0;
    switch (name) {
      case 'age':
        return people.birthYear[row] === 0 ? null : 2026 - (people.birthYear[row] ?? 0);
      case 'risk':
        return people.risk[row] === 0 ? null : (people.risk[row] ?? 0);
      case 'completeness':
        return people.completeness[row] ?? 0;
      case 'interest':
        return folded.interest[row] ?? 0;
      case 'days_at_stage':
        return day(folded.since[row] ?? 0);
      case 'yes_or_no':
        return feature(0) === 0 ? null : feature(0) - 1;
      case 'a_day':
        return day(feature(1));
      case 'a_count':
        return feature(2);
      default:
        return Number.isNaN(feature(3)) ? null : feature(3);
    }
  };
  const inner = (each: Condition): Answer => judge(found, part, row, each, saved);
  switch (condition.is) {
    case 'all': {
      const answers = condition.of.map(inner);
      return answers.includes(false) ? false : answers.includes(null) ? null : true;
    }
    case 'any': {
      const answers = condition.of.map(inner);
      return answers.includes(true) ? true : answers.includes(null) ? null : false;
    }
    case 'not':
      return not(inner(condition.of));
    case 'segment':
      return inner(saved[condition.id] as Condition) === true;
    case 'book':
      return condition.in.includes(people.rm[row] ?? 0);
    case 'branch':
      return condition.in.includes(BRANCHES.get(people.rm[row] ?? 0) ?? '');
    case 'bank_segment':
      return condition.in.includes(listed(found.segments, people.segment[row] ?? 0));
    case 'relation':
      return condition.in.includes(listed(RELATIONS, people.relation[row] ?? 0));
    case 'basis':
      return condition.in.includes(listed(LAWFUL_BASES, people.basis[row] ?? 0));
    case 'detour': {
      const recorded = listed(DETOURS, people.detour[row] ?? 0);
      const inForce = [...(recorded === null ? [] : [recorded]), ...(folded.lostSince[row] === 0 ? [] : ['lost'])];
      return condition.in.some((kind) => (kind === null ? inForce.length === 0 : inForce.includes(kind)));
    }
    case 'stage': {
      const ranks = { shown: folded.shown, evidence: folded.rank, highest: folded.highest }[condition.which];
      return condition.in.map(stageRank).includes(ranks[row] ?? 0);
    }
    case 'cooling':
      return folded.cooling[row] === 1;
    case 'under_watch':
      return folded.watch[row] !== 0;
    case 'unknown':
      return value(condition.of) === null;
    case 'figure': {
      const figure = value(condition.of);
      if (figure === null) return null;
      const sign = Math.sign(figure - condition.value);
      return { at_least: sign >= 0, at_most: sign <= 0, more_than: sign > 0, less_than: sign < 0, exactly: sign === 0 }[
        condition.compare
      ];
    }
    case 'holds': {
      const range = [...people.holdingCategory.keys()].slice(people.holdingStart[row], people.holdingStart[row + 1]);
      const held = range.filter((i) => {
        const [opened, ended] = [people.holdingOpenedOn[i] ?? 0, people.holdingEndedOn[i] ?? 0];
        const matures = people.holdingMaturesOn[i] ?? 0;
        const days = domainDay(matures) - ASOF;
        return (
          (opened === 0 || domainDay(opened) <= ASOF) &&
          (ended === 0 || domainDay(ended) > ASOF) &&
          (condition.categories?.includes(PRODUCT_CATEGORIES[(people.holdingCategory[i] ?? 0) - 1] ?? 'fx') ?? true) &&
          (condition.where === undefined || (condition.where === 'elsewhere') === (people.holdingElsewhere[i] === 1)) &&
          (condition.maturesWithin === undefined || (matures !== 0 && days >= 0 && days <= condition.maturesWithin))
        );
      });
      if (condition.balance === undefined) return held.length > 0;
      const stated = held.filter((i) => people.holdingValued[i] === 1);
      const sum = stated.reduce((all, i) => all + (people.holdingBalance[i] ?? 0), 0);
      return sum >= condition.balance ? true : stated.length < held.length ? null : false;
    }
    case 'did': {
      const times = fitting(condition.what, condition.when).length;
      if (condition.times === 'at_least') return times >= condition.count;
      return condition.times === 'at_most' ? times <= condition.count : times === condition.count;
    }
    case 'sum': {
      const amounts = fitting(condition.what, condition.when).map((event) => amountIn(found, event) ?? 0);
      return amounts.reduce((all, amount) => all + amount, 0) >= condition.amount;
    }
    case 'sequence': {
      const history = historyOf(found, part, row).filter((event) => within(event, condition.when));
      const goesOn = (step: number, after: number): boolean => {
        const wanted = condition.steps[step];
        if (wanted === undefined) return true;
        return history.some(
          (event, i) =>
            i > after &&
            fitsFilter(found, event, wanted.what) &&
            (after < 0 || wanted.within === undefined || event.day - (history[after]?.day ?? 0) <= wanted.within) &&
            goesOn(step + 1, i),
        );
      };
      return goesOn(0, -1);
    }
  }
}

/** Asks the columns and reads the definition aloud; everybody is in the scope but `unseen`. */
function compare(found: Book, where: Condition, saved: Readonly<Record<string, Condition>>, unseen: readonly number[]) {
  const scope = MemberSet.of(
    found.members,
    Array.from({ length: found.members }, (_, member) => member).filter((member) => !unseen.includes(member)),
  );
  const names = {
    features: FEATURES,
    branchOf: BRANCHES,
    saved: new Map(Object.entries(saved).map(([id, each]) => [id, { version: 1, where: each } as const])),
  };
  const members = membersOf(found, scope, { version: 1, where }, names);
  const expected = found.parts.flatMap((part) =>
    [...part.people.member.keys()]
      .filter((row) => part.hidden?.[row] !== 1 && scope.has(part.people.member[row] ?? 0))
      .filter((row) => judge(found, part, row, where, saved) === true)
      .map((row) => part.people.member[row] ?? 0),
  );
  // The list is the set, the count its size, and parts apart give the same as all together.
  expect([...members]).toEqual(expected.toSorted((x, y) => x - y));
  expect(members.size).toBe(expected.length);
  const halves = [found.parts.slice(0, 1), found.parts.slice(1)];
  const [one, two] = halves.map((parts) => membersOf(found, scope, { version: 1, where }, names, parts));
  expect([...(one as MemberSet).or(two as MemberSet)]).toEqual([...members]);
}

const unseen = fc.array(fc.nat({ max: 11 }), { maxLength: 3 });
test.each(Object.entries(LEAVES))(
  'who fits %s is who the definition says, read aloud customer by customer',
  (_, kind) => {
    fc.assert(
      fc.property(book, kind, own, own, unseen, (found, where, a, b, out) => {
        compare(found, where, { seg_a: a, seg_b: b }, out);
        compare(found, { is: 'not', of: where }, { seg_a: a, seg_b: b }, out);
      }),
      { numRuns: 200 },
    );
  },
);

test('and so in groups of groups, with segments that refer to segments', () => {
  fc.assert(
    fc.property(book, tree(leaf), tree(own), tree(own), unseen, (found, where, a, b, out) => {
      compare(found, where, { seg_a: { is: 'any', of: [a, { is: 'segment', id: 'seg_b' }] }, seg_b: b }, out);
    }),
    { numRuns: 700 },
  );
}, 60_000);
