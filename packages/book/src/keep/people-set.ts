import type { PeopleColumns } from '../columns/people-columns.ts';
import type { ColumnSet } from './column-set.ts';

/** People as a set of columns, with lists of holdings and of stages set by hand. */
export function peopleSet(people: PeopleColumns): ColumnSet {
  const { holdingStart, overrideStart, ...rest } = people;
  const { holdingCategory, holdingElsewhere, holdingOpenedOn, holdingEndedOn, holdingMaturesOn, ...more } = rest;
  const { holdingBalance, holdingValued, overrideFrom, overrideTo, overrideSetOn, overrideUntil, ...flat } = more;
  const holdings = { holdingCategory, holdingElsewhere, holdingOpenedOn, holdingEndedOn, holdingMaturesOn };
  return {
    rows: people.member.length,
    flat,
    lists: {
      holdings: { start: holdingStart, items: { ...holdings, holdingBalance, holdingValued } },
      overrides: { start: overrideStart, items: { overrideFrom, overrideTo, overrideSetOn, overrideUntil } },
    },
  };
}

export function peopleIn({ flat, lists: { holdings, overrides } }: ColumnSet): PeopleColumns {
  if (!holdings || !overrides) throw new Error('people without lists of holdings and overrides');
  return {
    ...flat,
    ...holdings.items,
    ...overrides.items,
    holdingStart: holdings.start,
    overrideStart: overrides.start,
  } as unknown as PeopleColumns;
}
