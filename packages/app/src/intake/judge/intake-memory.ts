import type { MatchKind } from '@vivero/domain';
import type { Organisation } from '@vivero/storage';
import { booksByName } from './books-by-name.ts';
import { DigestMap } from './digest-map.ts';

/** A customer that a row of this batch has named already. */
export interface TouchedCustomer {
  readonly customerId: string;
  readonly rm: number;
  /** Hash of the record that was taken: what a second row about the person must equal. */
  readonly content: number;
  readonly has: readonly MatchKind[];
}

export interface TouchedHolding {
  readonly holdingId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly content: number;
  /** Another source keeps it; `opened`: and has said when it was opened. */
  readonly guest: { readonly opened: boolean } | null;
}

/** What `Map` and `DigestMap` have in common. */
interface Entries<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
  delete(key: K): unknown;
}

const NOBODY: readonly string[] = [];

/**
 * What the rows of one batch have established so far. A preview has nothing else to know it from; an import uses the same memory,
 * so that both come to the same verdicts. Entries made while a row is judged are taken back when the row is not taken.
 */
export class IntakeMemory {
  readonly customers = new Map<string, TouchedCustomer>();
  /** Customer by kind and digest of a key; several only where people share a key that the source did not choose. */
  readonly byDigest = new DigestMap<string | readonly string[]>();
  /** Digest and customer of keys that a row has replaced. */
  readonly dropped = new Map<string, true>();
  /** By digest of the key. */
  readonly holdings = new DigestMap<TouchedHolding>();
  /** Holdings of other sources for which a row without a number was taken: each stands for one row. */
  readonly adopted = new Map<string, true>();
  /** Role by holding and customer. */
  readonly parties = new Map<string, string>();
  /** Content hash (hex) by event id. */
  readonly events = new Map<string, string>();
  /** Keys of notes. */
  readonly notes = new Map<string, true>();
  readonly branches = new Map<string, { readonly branchId: string; readonly name: string }>();
  readonly teams = new Map<string, string>();
  readonly rms = new Map<string, { readonly rm: number; readonly name: string }>();
  /** Books that were open before the batch, by the name of their RM. */
  readonly rmsByName: ReadonlyMap<string, number>;
  #nextRm = 1;
  #numberBeforeRow = 1;
  /** Takes back each entry made for the row. */
  #undo: (() => void)[] = [];

  constructor(organisation: Organisation) {
    this.rmsByName = booksByName(organisation.rms);
    for (const { sourceKey, branchId, name } of organisation.branches) this.branches.set(sourceKey, { branchId, name });
    for (const { branchId, name, teamId } of organisation.teams) this.teams.set(`${branchId} ${name}`, teamId);
    for (const { rm, sourceKey, name } of organisation.rms) {
      if (sourceKey !== null) this.rms.set(sourceKey, { rm, name });
      this.#nextRm = Math.max(this.#nextRm, rm + 1);
    }
  }

  beginRow(): void {
    this.#undo = [];
    this.#numberBeforeRow = this.#nextRm;
  }

  takeRowBack(): void {
    for (const takeBack of this.#undo.toReversed()) takeBack();
    this.#nextRm = this.#numberBeforeRow;
    this.#undo = [];
  }

  put<K, V>(map: Entries<K, V>, key: K, value: V): void {
    const before = map.get(key);
    this.#undo.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    map.set(key, value);
  }

  addDigest(text: string, customerId: string): void {
    const known = this.byDigest.get(text);
    if (known === customerId || (known !== undefined && this.holders(text).includes(customerId))) return;
    this.put(this.byDigest, text, known === undefined ? customerId : [...this.holders(text), customerId]);
  }

  holders(text: string): readonly string[] {
    const known = this.byDigest.get(text);
    return known === undefined ? NOBODY : typeof known === 'string' ? [known] : known;
  }

  /** Whom and what the rows have named, by book. When a holding of another source ends is for that source to say, so it is left out. */
  named(): ReadonlyMap<number, { readonly customers: readonly string[]; readonly holdings: readonly string[] }> {
    const books = new Map<number, { readonly customers: string[]; readonly holdings: string[] }>();
    const bookOf = (rm: number) => {
      const book = books.get(rm) ?? { customers: [], holdings: [] };
      books.set(rm, book);
      return book;
    };
    for (const { rm, customerId } of this.customers.values()) bookOf(rm).customers.push(customerId);
    for (const { rm, holdingId, guest } of this.holdings.values())
      if (guest === null) bookOf(rm).holdings.push(holdingId);
    return books;
  }

  /** The number of the next book to open. */
  takeRmNumber(): number {
    this.#nextRm += 1;
    return this.#nextRm - 1;
  }
}
