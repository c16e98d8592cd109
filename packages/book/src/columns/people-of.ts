import {
  type Day,
  DETOURS,
  LAWFUL_BASES,
  PRODUCT_CATEGORIES,
  RELATIONS,
  type StageOverride,
  stageRank,
} from '@vivero/domain';
import { bookDay } from './book-time.ts';
import type { NameTable } from './name-table.ts';
import type { PeopleColumns } from './people-columns.ts';
import type { Person } from './person.ts';

/** The columns of these people, a row each, in shared memory. @param currency the bank's: a balance in another one is none */
export function peopleOf(people: readonly Person[], segments: NameTable, currency: string): PeopleColumns {
  const holdings = people.flatMap((person) => person.holdings);
  const overrides = people.flatMap((person) => person.overrides.toSorted(byReplacement));
  const balances = holdings.map(({ balance }) => (balance?.currency === currency ? balance.minor : null));
  return {
    member: u32(people, ({ member }) => member),
    rm: u32(people, ({ rm }) => rm),
    birthYear: u16(people, ({ birthYear }) => birthYear ?? 0),
    segment: u16(people, ({ segment }) => segments.numberOf(segment)),
    relation: u8(people, ({ relation }) => RELATIONS.indexOf(relation) + 1),
    basis: u8(people, ({ basis }) => LAWFUL_BASES.indexOf(basis) + 1),
    risk: u8(people, ({ riskTolerance }) => riskTolerance ?? 0),
    detour: u8(people, ({ detour }) => (detour === null ? 0 : DETOURS.indexOf(detour) + 1)),
    completeness: f64(people, ({ completeness }) => completeness),
    verifiedOn: u16(people, ({ verifiedOn }) => bookDay(verifiedOn)),
    customerSince: u16(people, ({ customerSince }) => dayOrNone(customerSince)),
    holdingStart: starts(people, (person) => person.holdings),
    holdingCategory: u8(holdings, ({ category }) => PRODUCT_CATEGORIES.indexOf(category) + 1),
    holdingElsewhere: u8(holdings, ({ elsewhere }) => Number(elsewhere)),
    holdingOpenedOn: u16(holdings, ({ openedOn }) => dayOrNone(openedOn)),
    holdingEndedOn: u16(holdings, ({ endedOn }) => dayOrNone(endedOn)),
    holdingMaturesOn: u16(holdings, ({ maturesOn }) => dayOrNone(maturesOn)),
    holdingBalance: f64(balances, (balance) => balance ?? 0),
    holdingValued: u8(balances, (balance) => Number(balance !== null)),
    overrideStart: starts(people, (person) => person.overrides),
    overrideFrom: u8(overrides, ({ from }) => stageRank(from)),
    overrideTo: u8(overrides, ({ to }) => stageRank(to)),
    overrideSetOn: u16(overrides, ({ setOn }) => bookDay(setOn)),
    overrideUntil: u16(overrides, ({ until }) => bookDay(until)),
  };
}

const dayOrNone = (day: Day | null): number => (day === null ? 0 : bookDay(day));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byReplacement = (a: StageOverride, b: StageOverride): number =>
  a.setOn - b.setOn || compare(a.recordedAt, b.recordedAt) || compare(a.overrideId, b.overrideId);

/** Fills a column in shared memory. */
const filled =
  <C extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
    Class: (new (buffer: SharedArrayBuffer) => C) & { readonly BYTES_PER_ELEMENT: number },
  ) =>
  <T>(rows: readonly T[], number: (row: T) => number): C => {
    const column = new Class(new SharedArrayBuffer(rows.length * Class.BYTES_PER_ELEMENT));
    for (let i = 0; i < rows.length; i += 1) column[i] = number(rows[i] as T);
    return column;
  };
const u8 = filled(Uint8Array);
const u16 = filled(Uint16Array);
const u32 = filled(Uint32Array);
const f64 = filled(Float64Array);

function starts(people: readonly Person[], list: (person: Person) => readonly unknown[]): Uint32Array {
  let sum = 0;
  return u32([0, ...people.map((person) => (sum += list(person).length))], (start) => start);
}
