import type { CustomerFilter, Day } from '@vivero/domain';
import { formatDay } from '@vivero/domain';

/** A filter as the database takes it: bands resolved to minor units, days relative to a day. */
export interface CustomerSelection {
  readonly filter: CustomerFilter;
  /** Numbers of the books in the caller's scope. */
  readonly books: readonly number[];
  /** Whether there are customers whom no refresh has met yet (`hasNewcomers`); they are looked for only then. */
  readonly newcomers: boolean;
  /** Bounds of `filter.balance`: from the first up to, not including, the second. */
  readonly balanceMinor: readonly [number | null, number | null];
  /** What "within" and "for" count from. */
  readonly today: Day;
  /** Only these customers, such as those that a search found or a person ticked; absent = all. */
  readonly customerIds?: readonly string[];
  /** Not these, though the rest fits them. */
  readonly exceptIds?: readonly string[];
}

/** Collects the values of a statement that is put together from constant fragments: `$(value)` is its placeholder. */
export class Values {
  readonly list: unknown[] = [];

  readonly $ = (value: unknown): string => `$${this.list.push(value)}`;
}

const UNDERSTOOD = `select s.customer_id, s.rm, s.current, s.since_on, s.cooling, s.balance_minor, s.last_touch_on, s.detour from customer_stage as s`;

const NEWCOMERS = `select c.customer_id, c.rm, 'unprofiled', null, false, null, null, null
      from customer as c
     where not exists (select from customer_stage as s where s.customer_id = c.customer_id)`;

/** The lines of a list: what a refresh has found out about each customer in scope, and those whom no refresh has met yet. */
export const linesOf = ({ newcomers }: CustomerSelection): string =>
  `(${UNDERSTOOD}${newcomers ? `\n     union all\n    ${NEWCOMERS}` : ''}) as line`;

/** Numbers of the books that a selection looks at. */
export const booksOf = ({ books, filter }: CustomerSelection): readonly number[] =>
  filter.rm === undefined ? books : books.filter((rm) => rm === filter.rm);

/** The conditions of a selection on `line`, each a constant fragment. */
export function conditionsOf(selection: CustomerSelection, { $ }: Values): string {
  const { filter, balanceMinor, today, customerIds, exceptIds } = selection;
  const on = () => `${$(formatDay(today))}::date`;
  const [from, below] = balanceMinor;
  const conditions = [
    `line.rm = any (${$(booksOf(selection))}::int[])`,
    customerIds && `line.customer_id = any (${$(customerIds)}::text[])`,
    exceptIds && `line.customer_id <> all (${$(exceptIds)}::text[])`,
    filter.stages && `line.current = any (${$(filter.stages)}::text[])`,
    filter.cooling && 'line.cooling',
    from !== null && `line.balance_minor >= ${$(from)}::bigint`,
    below !== null && `line.balance_minor < ${$(below)}::bigint`,
    filter.untouchedFor !== undefined && untouched(on(), `${$(filter.untouchedFor)}::int`),
    filter.stuckFor !== undefined && stuck(on(), `${$(filter.stuckFor)}::int`),
    filter.need &&
      `exists (select from need as n
                where n.customer_id = line.customer_id and n.kind = ${$(filter.need)} and n.state in ('latent', 'aware', 'confirmed'))`,
    (filter.holds ?? filter.maturesWithin) !== undefined && held(filter, on, $),
    filter.consent && CONSENT[filter.consent],
    filter.promised !== undefined && `${filter.promised ? '' : 'not '}${PROMISED}`,
    filter.relation && ofCustomer(`c.relation = ${$(filter.relation)}`),
    filter.segment !== undefined && ofCustomer(`c.segment = ${$(filter.segment)}`),
    filter.place !== undefined && ofCustomer(`c.place = ${$(filter.place)}`),
  ];
  return conditions.filter((condition) => typeof condition === 'string').join('\n       and ');
}

const ofCustomer = (condition: string): string =>
  `exists (select from customer as c where c.customer_id = line.customer_id and ${condition})`;

/** What a refresh knows of contacts, and what has been recorded as an outcome since. */
const untouched = (on: string, days: string): string =>
  `(line.last_touch_on is null or line.last_touch_on <= ${on} - ${days})
       and not exists (select from outcome as u
                        where u.customer_id = line.customer_id and u.undone_at is null and u.occurred_on > ${on} - ${days})`;

/** As `stuckCustomers` counts them. */
const stuck = (on: string, days: string): string =>
  `line.detour is null
       and line.since_on < ${on} - ${days}
       and line.customer_id not in (
         select p.customer_id from promise as p where p.state = 'open' and p.due_on >= ${on})`;

function held({ holds, maturesWithin }: CustomerFilter, on: () => string, $: Values['$']): string {
  const category = holds === undefined ? '' : ` and h.category = ${$(holds)}`;
  const matures =
    maturesWithin === undefined ? '' : ` and h.matures_on between ${on()} and ${on()} + ${$(maturesWithin)}::int`;
  return `exists (select from holding as h
                   where h.customer_id = line.customer_id and h.ended_on is null and not h.elsewhere${category}${matures})`;
}

const PROMISED = `exists (select from promise as p where p.customer_id = line.customer_id and p.state = 'open')`;

/** A yes counts until a later or same-day no to the same medium or to all; a no counts until a later yes. */
const CONSENT = {
  may_contact: `exists (select from consent as yes
                 where yes.customer_id = line.customer_id and yes.purpose = 'marketing' and yes.state = 'granted'
                   and not exists (select from consent as no
                                    where no.customer_id = yes.customer_id and no.purpose = 'marketing' and no.state <> 'granted'
                                      and no.medium in (yes.medium, 'any') and no.stated_on >= yes.stated_on))`,
  objected: `exists (select from consent as no
                 where no.customer_id = line.customer_id and no.purpose = 'marketing' and no.state <> 'granted'
                   and not exists (select from consent as yes
                                    where yes.customer_id = no.customer_id and yes.purpose = 'marketing' and yes.state = 'granted'
                                      and yes.medium in (no.medium, 'any') and yes.stated_on > no.stated_on))`,
  never_asked: `not exists (select from consent as k where k.customer_id = line.customer_id and k.purpose = 'marketing')`,
} as const;
