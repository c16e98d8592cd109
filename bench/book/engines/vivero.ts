import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bookDigest,
  bookOf,
  catchUp,
  cohortCounts,
  type EventColumns,
  foldAnew,
  foldPart,
  FoldThreads,
  funnelCounts,
  type KeptBook,
  MemberSet,
  membersOf,
  openBook,
  readRow,
} from '../../../packages/book/src/index.ts';
import {
  type Condition,
  dayOf,
  type EventFilter,
  formatDay,
  periodStart,
  type Segment,
} from '../../../packages/domain/src/index.ts';
import { toArrow } from '../../../packages/book/src/keep/arrow-file.ts';
import { newViews, ORIGIN, placeOf, writeBook } from '../bank-book.ts';
import { FUNNEL, FUNNEL_DAYS, type Type } from '../events.ts';
import { PARTS } from '../make-binary.ts';
import { SEVEN_STEPS } from '../questions-in-sql.ts';
import type { Engine, OpenEngine } from '../work.ts';
import { simpleFeatures, sumsOf } from './simple-features.ts';

const AS_OF = dayOf(2026, 11, 1);
const TYPE = {
  view: { codes: ['IN-C'] },
  call: { codes: ['CT-V'], media: ['call'] },
  visit: { codes: ['CT-V'], media: ['visit'] },
  message: { codes: ['CT-R'] },
  invite: { codes: ['CT-D'] },
  attend: { codes: ['IN-A'] },
  apply: { codes: ['ND-Q'] },
  deposit: { codes: ['TX-S'], categories: ['term_deposit'] },
  fund_buy: { codes: ['TX-S'], categories: ['wealth'] },
  card_spend: { codes: ['MV'] },
  referral: { codes: ['RF-C'] },
  complaint: { codes: ['CP'] },
} as const satisfies Record<Type, EventFilter>;
/** The last days before the day of the question, which itself has no events yet. */
const last = (days: number) => ({ span: 'last', days: days + 1 }) as const;
const did = (what: EventFilter, days: number, count = 1): Condition => ({
  is: 'did',
  what,
  when: last(days),
  times: 'at_least',
  count,
});
const segment = (...of: Condition[]): Segment => ({ version: 1, where: { is: 'all', of } });
const not = (of: Condition): Condition => ({ is: 'not', of });

const INTERESTED_NOT_SPOKEN_TO = segment(
  { is: 'holds', categories: ['insurance', 'term_deposit', 'wealth', 'savings'], maturesWithin: 30 },
  did({ codes: ['IN-C', 'CT-V', 'CT-R', 'IN-A'] }, 30, 3),
  not(did({ codes: ['CT-V', 'CT-R', 'CT-D'] }, 14)),
);
const NEEDED_NOT_BOUGHT = segment(
  { is: 'bank_segment', in: ['affluent'] },
  did(TYPE.apply, 90),
  not(did(TYPE.deposit, 90)),
);

/** Every number of the columns that the 43 features are made of, once. */
function sumOfColumns({ start, day, kind, valueStart, values }: EventColumns): number {
  let sum = 0;
  for (let i = 0; i < start.length; i += 1) sum += (start[i] as number) + (valueStart[i] as number);
  for (let i = 0; i < day.length; i += 1) sum += (day[i] as number) + (kind[i] as number);
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number;
  return sum;
}

const EVER = { span: 'ever' } as const;

/** Vivero's book, from its files into memory. */
export async function vivero({ data, scratch }: OpenEngine): Promise<Engine> {
  const threads = new FoldThreads();
  const folder = join(scratch, 'book');
  if (!existsSync(join(folder, 'manifest.json'))) await writeBook({ data, scratch, folder, asOf: AS_OF }, threads);
  const opened = async (): Promise<KeptBook> => (await openBook(placeOf(folder), ORIGIN)).book;
  const kept = await opened();
  const book = bookOf(kept);
  const { kinds, parts, members } = book;
  const everybody = MemberSet.of(
    members,
    Array.from({ length: members }, (_, member) => member),
  );
  const ask = (what: Segment) => () => {
    const found = membersOf(book, everybody, what, { saved: new Map(), features: [], branchOf: new Map() });
    return () => {
      let sum = 0;
      for (const member of found) sum += member;
      return `${found.size}\t${sum}`;
    };
  };
  const funnel = (types: readonly Type[]) => () => {
    const steps = types.map((type) => TYPE[type]);
    const groups = funnelCounts(
      book,
      everybody,
      { version: 1, steps, days: FUNNEL_DAYS, when: EVER, split: 'none' },
      new Map(),
    );
    const reached = groups[0]?.reached ?? [];
    return () => reached.map((people, step) => `${step + 1}\t${people - (reached[step + 1] ?? 0)}`).join('\n');
  };
  let checked: boolean | undefined;
  return {
    works: {
      features_and_stage() {
        const folded = parts.map((part) => simpleFeatures(part.events(), book));
        return () => sumsOf(folded, AS_OF);
      },
      async 'features_and_stage:from_files'() {
        const folded = bookOf(await opened()).parts.map((part, i) => {
          const found = simpleFeatures(part.events(), book);
          const flat = Object.fromEntries([...found.columns, found.stage].map((column, n) => [`feature_${n}`, column]));
          writeFileSync(join(scratch, `features-${i}.arrow`), toArrow({ rows: found.stage.length, flat, lists: {} }));
          return found;
        });
        return () => sumsOf(folded, AS_OF);
      },
      all_features_and_stages() {
        let people = 0;
        for (const part of parts)
          people += foldPart(part.events(), part.people, kinds, { asOf: AS_OF, currency: 'EUR' }).rank.length;
        return () => `its own: ${people}`;
      },
      async restart() {
        let standing = 0;
        for (const { people, folded } of bookOf(await opened()).parts)
          for (let row = 0; row < people.member.length; row += 1)
            standing += Number((folded.shown[row] as number) >= 5);
        return () => `its own: ${standing}`;
      },
      async refresh() {
        const { book: next } = await catchUp(kept, newViews(members, AS_OF), threads.fold);
        return async () => {
          checked ??= bookDigest(next) === bookDigest(await foldAnew(next, AS_OF, threads.fold));
          return `its own: ${checked ? 'equal to a full fold' : 'NOT equal to a full fold'}`;
        };
      },
      floor() {
        let sum = 0;
        for (const part of parts) {
          sum += sumOfColumns(part.events());
        }
        return () => `its own: ${sum}`;
      },
      funnel: funnel(FUNNEL),
      funnel_seven_steps: funnel(SEVEN_STEPS),
      cohorts() {
        const counts = cohortCounts(book, everybody, {
          version: 1,
          began: {},
          returns: {},
          by: 'week',
          when: EVER,
          periods: 60,
        });
        return () =>
          counts
            .flatMap(({ period, people, returned }) =>
              [people, ...returned].flatMap((count, age) =>
                count > 0 ? [`${formatDay(periodStart('week', period))}\t${age}\t${count}`] : [],
              ),
            )
            .join('\n');
      },
      segment: ask(INTERESTED_NOT_SPOKEN_TO),
      segment_needed_not_bought: ask(NEEDED_NOT_BOUGHT),
      timeline() {
        const found = [1, 10, 100, 1000, 10_000].map((customer) => {
          const part = parts[customer % PARTS];
          const row = part?.people.member.indexOf(customer) ?? -1;
          const events = part && row >= 0 ? readRow(part.events(), kinds, row).slice(-50) : [];
          return `${events.length}\t${events.reduce((sum, { at }) => sum + at, 0)}`;
        });
        return () => found.join('\n');
      },
    },
    reopens: true,
    close: () => threads.close(),
  };
}
