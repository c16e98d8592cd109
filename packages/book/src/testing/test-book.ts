import type { Day, LedgerEvent } from '@vivero/domain';
import type { Book, Part } from '../columns/book.ts';
import { bookDay } from '../columns/book-time.ts';
import { ColumnWriter } from '../columns/column-writer.ts';
import type { FeatureColumn, FoldedStages } from '../columns/folded.ts';
import { KindTable } from '../columns/kind-table.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';

export interface TestHolding {
  readonly category: number;
  readonly elsewhere: number;
  readonly openedOn: number;
  readonly endedOn: number;
  readonly maturesOn: number;
  readonly balance: number | null;
}

/** Codes and days as the columns have them; what is left out is 0 or nothing. */
export interface TestPerson {
  readonly member: number;
  readonly rm?: number;
  readonly birthYear?: number;
  readonly segment?: number;
  readonly relation?: number;
  readonly basis?: number;
  readonly risk?: number;
  readonly detour?: number;
  readonly completeness?: number;
  readonly holdings?: readonly TestHolding[];
  readonly rank?: number;
  readonly shown?: number;
  readonly highest?: number;
  readonly since?: number;
  readonly interest?: number;
  readonly watch?: number;
  readonly cooling?: number;
  readonly lostSince?: number;
  /** Book day and packed move of each move. */
  readonly moves?: readonly (readonly [number, number])[];
  readonly features?: readonly number[];
  readonly events?: readonly LedgerEvent[];
  /** Stands in the base with an older history too, which the overlay hides. */
  readonly before?: TestPerson;
}

export interface TestBookOptions {
  readonly asOf: Day;
  readonly buckets?: number;
  readonly segments?: readonly string[];
  /** How each feature is kept. */
  readonly features?: readonly (new (entries: number[]) => FeatureColumn)[];
}

/** A book of these people, spread over buckets, with an overlay where somebody has a `before`. */
export function testBook(people: readonly TestPerson[], options: TestBookOptions): Book {
  const kinds = new KindTable();
  const part = (bucket: number, rows: readonly TestPerson[], hidden: Uint8Array | null): Part => {
    const writer = new ColumnWriter(kinds);
    for (const { events = [] } of rows) writer.add(events.map((event) => ({ event })));
    const columns = writer.columns();
    const features = (options.features ?? []).map((Column, i) => new Column(rows.map((row) => row.features?.[i] ?? 0)));
    return {
      bucket,
      people: peopleColumns(rows),
      events: () => columns,
      folded: folded(rows),
      features: () => features,
      hidden,
    };
  };
  const buckets = options.buckets ?? 1;
  const parts = Array.from({ length: buckets }, (_, bucket) => {
    const own = people.filter((_person, i) => i % buckets === bucket);
    const base = own.map((person) => person.before ?? person);
    const hidden = Uint8Array.from(own, ({ before }) => Number(before !== undefined));
    const touched = own.filter(({ before }) => before !== undefined);
    return touched.length === 0
      ? [part(bucket, base, null)]
      : [part(bucket, base, hidden), part(bucket, touched, null)];
  }).flat();
  return {
    asOf: options.asOf,
    position: { xid: '1', seq: '1' },
    kinds,
    segments: options.segments ?? [],
    currency: 'EUR',
    members: Math.max(0, ...people.map(({ member }) => member + 1)),
    parts,
  };
}

const starts = (lengths: readonly number[]): Uint32Array => {
  let sum = 0;
  return Uint32Array.from([0, ...lengths.map((length) => (sum += length))]);
};

function peopleColumns(rows: readonly TestPerson[]): PeopleColumns {
  const holdings = rows.flatMap((row) => row.holdings ?? []);
  const none = new Uint16Array(rows.length);
  return {
    member: Uint32Array.from(rows, (row) => row.member),
    rm: Uint32Array.from(rows, (row) => row.rm ?? 0),
    birthYear: Uint16Array.from(rows, (row) => row.birthYear ?? 0),
    segment: Uint16Array.from(rows, (row) => row.segment ?? 0),
    relation: Uint8Array.from(rows, (row) => row.relation ?? 0),
    basis: Uint8Array.from(rows, (row) => row.basis ?? 0),
    risk: Uint8Array.from(rows, (row) => row.risk ?? 0),
    detour: Uint8Array.from(rows, (row) => row.detour ?? 0),
    completeness: Float64Array.from(rows, (row) => row.completeness ?? 0),
    verifiedOn: none,
    customerSince: none,
    holdingStart: starts(rows.map((row) => row.holdings?.length ?? 0)),
    holdingCategory: Uint8Array.from(holdings, (holding) => holding.category),
    holdingElsewhere: Uint8Array.from(holdings, (holding) => holding.elsewhere),
    holdingOpenedOn: Uint16Array.from(holdings, (holding) => holding.openedOn),
    holdingEndedOn: Uint16Array.from(holdings, (holding) => holding.endedOn),
    holdingMaturesOn: Uint16Array.from(holdings, (holding) => holding.maturesOn),
    holdingBalance: Float64Array.from(holdings, (holding) => holding.balance ?? 0),
    holdingValued: Uint8Array.from(holdings, (holding) => Number(holding.balance !== null)),
    overrideStart: new Uint32Array(rows.length + 1),
    overrideFrom: new Uint8Array(0),
    overrideTo: new Uint8Array(0),
    overrideSetOn: new Uint16Array(0),
    overrideUntil: new Uint16Array(0),
  };
}

function folded(rows: readonly TestPerson[]): FoldedStages {
  const moves = rows.flatMap((row) => row.moves ?? []);
  return {
    rank: Uint8Array.from(rows, (row) => row.rank ?? 0),
    shown: Uint8Array.from(rows, (row) => row.shown ?? row.rank ?? 0),
    highest: Uint8Array.from(rows, (row) => row.highest ?? row.rank ?? 0),
    since: Uint16Array.from(rows, (row) => row.since ?? 0),
    nextDecayOn: new Uint16Array(rows.length),
    interest: Float64Array.from(rows, (row) => row.interest ?? 0),
    watch: Uint8Array.from(rows, (row) => row.watch ?? 0),
    cooling: Uint8Array.from(rows, (row) => row.cooling ?? 0),
    lostSince: Uint16Array.from(rows, (row) => row.lostSince ?? 0),
    moveStart: starts(rows.map((row) => row.moves?.length ?? 0)),
    moveDay: Uint16Array.from(moves, ([day]) => day),
    move: Uint16Array.from(moves, ([, move]) => move),
  };
}

/** Book days of domain days, 0 for none. */
export const onDay = (day: Day | null): number => (day === null ? 0 : bookDay(day));
