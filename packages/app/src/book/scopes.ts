import { type Book, MemberSet } from '@vivero/book';
import type { Actor } from '@vivero/domain';
import { membersInScope, type Stores } from '@vivero/storage';
import { readAs } from '../reading/read-as.ts';

/** How long a scope that was read serves the same eyes, in milliseconds: whoever changes a question as they type asks several times a second. */
const SERVES = 3_000;

/** Who may see whom in a book, as the database's own rules say: by the actor's select of customers, never by a column of the book. */
export class Scopes {
  readonly #stores: Stores;
  readonly #clock: () => number;
  #book: Book | undefined;
  readonly #read = new Map<string, { readonly at: number; readonly scope: Promise<MemberSet> }>();

  /** @param clock milliseconds, for ages only */
  constructor(stores: Stores, clock: () => number = () => performance.now()) {
    this.#stores = stores;
    this.#clock = clock;
  }

  /** Everybody in the book whom the actor may see now, or might a moment ago. */
  async of(actor: Actor, book: Book): Promise<MemberSet> {
    const now = this.#clock();
    if (this.#book !== book) this.#read.clear();
    this.#book = book;
    for (const [eyes, { at }] of this.#read) if (now - at > SERVES) this.#read.delete(eyes);
    const eyes = actor.wide ? 'wide' : actor.rms.toSorted((a, b) => a - b).join(' ');
    const known = this.#read.get(eyes);
    if (known) return known.scope;
    const scope = readAs(this.#stores, actor, membersInScope).then((members) => MemberSet.of(book.members, members));
    this.#read.set(eyes, { at: now, scope });
    scope.catch(() => this.#read.delete(eyes));
    return scope;
  }
}
