import { type Day, dayOf } from '@vivero/domain';
import type { Person } from '../../columns/person.ts';
import type { BookPosition, BookSource, SourceRow } from '../book-source.ts';

export const BUCKETS = 3;
export const TODAY: Day = dayOf(2026, 3, 1);

interface Written<T> {
  readonly xid: number;
  readonly what: T;
}

/** A bank in two lists, written in numbered transactions: the simplest thing that a book can be made from. */
export class ListBank {
  readonly people = new Map<number, Written<Person>>();
  readonly events = new Map<string, Written<SourceRow>>();
  readonly #losses: Written<number>[] = [];
  #xid = 1;

  /** Ends the transaction: what is written from now on is in the next. */
  commit(): void {
    this.#xid += 1;
  }

  put(person: Person): void {
    this.people.set(person.member, { xid: this.#xid, what: person });
  }

  append(row: SourceRow): void {
    if (!this.events.has(row.eventId)) this.events.set(row.eventId, { xid: this.#xid, what: row });
  }

  remove(eventId: string): void {
    const gone = this.events.get(eventId);
    if (!gone) return;
    this.events.delete(eventId);
    this.#losses.push({ xid: this.#xid, what: gone.what.member });
  }

  /** Takes a customer away with all events. */
  drop(member: number): void {
    for (const { what } of this.eventsOf(member)) this.remove(what.eventId);
    this.people.delete(member);
    this.#losses.push({ xid: this.#xid, what: member });
  }

  eventsOf(member: number): readonly Written<SourceRow>[] {
    return [...this.events.values()].filter(({ what }) => what.member === member);
  }

  /** The bank as it is after the last commit. */
  source(): BookSource {
    const position = { xid: String(this.#xid), seq: '0' };
    const since =
      ({ xid }: BookPosition) =>
      ({ xid: written }: Written<unknown>) =>
        written >= Number(xid);
    const people = (bucket: number) => [...this.people.values()].filter(({ what }) => what.member % BUCKETS === bucket);
    const inOrder = (bucket: number, chosen: (row: Written<SourceRow>) => boolean) =>
      [...this.events.values()]
        .filter((row) => row.what.member % BUCKETS === bucket && chosen(row))
        .map(({ what }) => what)
        .sort(
          (a, b) => a.member - b.member || a.day - b.day || a.second - b.second || (a.eventId < b.eventId ? -1 : 1),
        );
    const rows = (bucket: number, chosen: (row: Written<SourceRow>) => boolean) => inPortions(inOrder(bucket, chosen));
    const lost = (bucket: number, from: BookPosition) => [
      ...new Set(
        this.#losses
          .filter(since(from))
          .map(({ what }) => what)
          .filter((member) => member % BUCKETS === bucket),
      ),
    ];
    return {
      position,
      people: async (bucket, members) =>
        people(bucket)
          .map(({ what }) => what)
          .filter(({ member }) => members === null || members.includes(member))
          .sort((a, b) => a.member - b.member),
      histories: (bucket, members) => rows(bucket, ({ what }) => members === null || members.includes(what.member)),
      news: (bucket, from) => rows(bucket, since(from)),
      abouts: async (bucket, members, until) => {
        const old = inOrder(bucket, (row) => !since(until)(row) && members.includes(row.what.member));
        const spoken = old.flatMap(({ member, about }) => (about === null ? [] : [{ member, about }]));
        return spoken.filter(
          (one, i) => spoken.findIndex((other) => other.member === one.member && other.about === one.about) === i,
        );
      },
      known: async (ids, until) =>
        ids.filter((id) => {
          const row = this.events.get(id);
          return row !== undefined && !since(until)(row);
        }),
      touched: async (bucket, from) => [
        ...people(bucket)
          .filter(since(from))
          .map(({ what }) => what.member),
        ...lost(bucket, from).filter((member) => this.people.has(member)),
      ],
      gone: async (bucket, from) => lost(bucket, from).filter((member) => !this.people.has(member)),
    };
  }
}

/** Portions that end in the middle of customers. */
async function* inPortions(rows: readonly SourceRow[]): AsyncGenerator<readonly SourceRow[]> {
  for (let i = 0; i < rows.length; i += 3) yield rows.slice(i, i + 3);
}
