import type { Actor } from '@vivero/domain';
import { bookMarks, type Db, type MasterKey } from '@vivero/storage';
import { directoryBook, type DirectoryBook, findInBook } from './directory-book.ts';
import { searchWords } from './search-words.ts';

/** The books that a transaction sees, as `readAs` opens it. */
type Scope = Pick<Actor, 'rms' | 'wide'>;

/** People whose entries are kept at most: about 200 bytes each. Beyond it the books that were asked for longest ago are let go. */
const KEPT = 500_000;

/**
 * Who is called what, in the memory of this process and nowhere else: names are sealed in the store, and opening 100,000 of them takes
 * seconds. A book is opened when somebody who may see it first searches, and compared with the store at every search: what an import, an
 * erasure, a merge or another book's gain has changed since is opened or forgotten before anything is found.
 */
export class Directory {
  readonly #keys: MasterKey;
  /** By number, the one asked for longest ago first. */
  readonly #books = new Map<number, DirectoryBook>();
  readonly #opening = new Map<string, Promise<DirectoryBook>>();

  constructor(keys: MasterKey) {
    this.#keys = keys;
  }

  /** Ids of everybody in the transaction's scope whom the text finds; `null` when it asks for nothing. Other books are not looked at. */
  async search(db: Db, scope: Scope, text: string): Promise<string[] | null> {
    const words = searchWords(text);
    if (words.length === 0) return null;
    const books = await this.open(db, scope);
    return books.flatMap((book) => findInBook(book, words));
  }

  /** Whether all of these books have been opened, so that a search need not wait for it. */
  knows(rms: readonly number[]): boolean {
    return rms.every((rm) => this.#books.has(rm));
  }

  /** Brings the books of the transaction's scope up to date. */
  async open(db: Db, scope: Scope): Promise<DirectoryBook[]> {
    const marks = await bookMarks(db);
    // A book that has lost its last customer has no mark any more, and must not keep the name.
    const left = new Set(marks.map(({ rm }) => rm));
    for (const rm of scope.wide ? [...this.#books.keys()] : scope.rms) if (!left.has(rm)) this.#books.delete(rm);
    const books: DirectoryBook[] = [];
    for (const { rm, mark } of marks) {
      const book = await this.#bookAt(db, rm, mark);
      this.#books.delete(rm);
      this.#books.set(rm, book);
      books.push(book);
    }
    this.#letGo(books.length);
    return books;
  }

  async #bookAt(db: Db, rm: number, mark: string): Promise<DirectoryBook> {
    const before = this.#books.get(rm);
    if (before?.mark === mark) return before;
    // Whoever needs the same state at the same time waits for the one who opens it.
    const name = `${rm} ${mark}`;
    const opening = this.#opening.get(name) ?? directoryBook(db, this.#keys, rm, mark, before);
    this.#opening.set(name, opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(name);
    }
  }

  /** @param inUse books at the end of the list that the caller has just asked for */
  #letGo(inUse: number): void {
    let kept = 0;
    for (const book of this.#books.values()) kept += book.ids.length;
    let left = this.#books.size - inUse;
    for (const [rm, book] of this.#books) {
      if (kept <= KEPT || left === 0) return;
      this.#books.delete(rm);
      kept -= book.ids.length;
      left -= 1;
    }
  }
}
