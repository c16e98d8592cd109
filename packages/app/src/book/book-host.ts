import { join } from 'node:path';
import {
  type Book,
  bookDigest,
  bookOf,
  type BookPlace,
  BookFaulty,
  buildBook,
  catchUp,
  ColumnMemory,
  foldAnew,
  FoldThreads,
  isLarge,
  joinLarge,
  type KeptBook,
  type Manifest,
  type MemberSet,
  nextGeneration,
  openBook,
  openDisk,
  QuestionThreads,
  rulesVersion,
  storeBook,
} from '@vivero/book';
import type { Actor } from '@vivero/domain';
import {
  BUCKETS,
  holdPublishing,
  installationId,
  type Publishing,
  readBank,
  readWide,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { bankSource } from './bank-source.ts';
import { type BookStatus, statusOf } from './book-status.ts';
import { Scopes } from './scopes.ts';

export interface BookHostOptions {
  readonly stores: Stores;
  /** ISO instant with Z. */
  readonly now: () => string;
  /** Megabytes for events; what is beyond is read from its file when it is asked for. */
  readonly memoryMb: number;
  /** Told by a code why the files were not used, and of nothing about anybody. */
  readonly onFault: (fault: string) => void;
  readonly onBucket?: (done: number, total: number) => void;
}

/** So many customers touched since the files were written: then they are written again. Until then a start catches up by itself. */
const WRITE_AFTER = 20_000;

/**
 * The book of this process: opened from its files or built from the bank, caught up from time to time, and asked under the scope of
 * whoever asks. One process at a time writes the files; the others read them.
 */
export class BookHost {
  readonly #options: BookHostOptions;
  readonly #place: BookPlace;
  readonly #threads = new FoldThreads();
  readonly #questions = new QuestionThreads();
  readonly #scopes: Scopes;
  #kept: KeptBook | undefined;
  #book: Book | undefined;
  #manifest: Manifest | null = null;
  #publishing: Publishing | undefined;
  #touched = 0;
  /** Rules by which the results were folded. */
  #foldedBy = '';
  #built: Pick<Manifest, 'builtAt' | 'buildSeconds'> | null = null;
  #caughtUpAt: string | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #closing = false;

  constructor(options: BookHostOptions) {
    this.#options = options;
    this.#scopes = new Scopes(options.stores);
    this.#place = {
      disk: openDisk(join(options.stores.dataFolder, 'book')),
      memory: new ColumnMemory(options.memoryMb * 2 ** 20),
    };
  }

  /** Brings the book to what the bank is now; the first time it is opened or built. One after the other, whoever calls. */
  async catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#closing) return;
      await this.#bring()
        .catch((error: unknown) => this.#again(error))
        .catch((error: unknown) => {
          // Nobody waits for a book that is closed; what was read of it so far is in no manifest.
          if (!(error instanceof BookClosing)) throw error;
        });
    });
  }

  /** Builds the book anew from the bank, whatever its files say. */
  async rebuild(): Promise<void> {
    return this.#inTurn(async () => {
      this.#kept = undefined;
      await this.#bring({ fromFiles: false });
    });
  }

  /**
   * Asks the book about those whom the actor may see: `scope` holds exactly the customers that the actor's own select returns. What comes
   * back says of which moment and business day it is. `questions` asks the parts side by side and leaves this thread to others meanwhile.
   */
  async withBook<T>(
    actor: Actor,
    ask: (book: Book, scope: MemberSet, questions: Pick<QuestionThreads, 'ask'>) => T | Promise<T>,
  ): Promise<{ readonly answer: T; readonly asOf: Book['asOf']; readonly position: Book['position'] }> {
    if (!this.#book) await this.catchUp();
    const once = async () => {
      const book = this.#book;
      if (!book) throw new Error('there is no book');
      const scope = await this.#scopes.of(actor, book);
      return { answer: await ask(book, scope, this.#questions), asOf: book.asOf, position: book.position };
    };
    try {
      return await once();
    } catch (error) {
      await this.#inTurn(() => this.#again(error));
      return once();
    }
  }

  /** Figures of the book itself, for whoever operates it; null = there is none yet. */
  async status(): Promise<BookStatus | null> {
    const [kept, book] = [this.#kept, this.#book];
    if (!kept || !book) return null;
    const { position } = await readWide(this.#options.stores, bankSource);
    return {
      ...statusOf({ kept, book, residentBytes: this.#place.memory.bytes }, position),
      writes: this.#publishing !== undefined,
      builtAt: this.#built?.builtAt ?? null,
      buildSeconds: this.#built?.buildSeconds ?? null,
      caughtUpAt: this.#caughtUpAt,
    };
  }

  /** Compares the book with one that is made from the bank at this moment. */
  async verify(): Promise<boolean> {
    const compare = async (): Promise<boolean> => {
      const kept = this.#kept;
      if (!kept) throw new Error('there is no book');
      return readWide(this.#options.stores, async (wide) => {
        const source = await bankSource(wide);
        const { fold } = this.#threads;
        const { asOf, terms } = kept;
        const own = await catchUp(kept, source, fold);
        const options = { asOf, currency: terms.currency, buckets: BUCKETS, fold, place: null, generation: 0 };
        return bookDigest(own.book) === bookDigest(await buildBook(source, options));
      });
    };
    return this.#inTurn(async () => {
      try {
        return await compare();
      } catch (error) {
        await this.#again(error);
        return compare();
      }
    });
  }

  /** Ends what is being read, writes what is in no file yet, and ends the threads. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#inTurn(async () => {
      if (this.#kept && this.#touched > 0) await this.#store();
    });
    await this.#threads.close();
    await this.#questions.close();
    await this.#publishing?.release();
    this.#publishing = undefined;
  }

  #goOn(): void {
    if (this.#closing) throw new BookClosing('the book is being closed');
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #bring({ fromFiles = true, whole = false } = {}): Promise<void> {
    const { stores, now } = this.#options;
    this.#publishing ??= await holdPublishing(stores);
    const rules = rulesVersion();
    let [book, asOf, all] = await readWide(stores, async (wide) => {
      const source = await bankSource(wide, () => this.#goOn());
      const bank = await readBank(wide);
      const { currency } = bank;
      const today = businessDay(bank, now());
      if (this.#kept && this.#kept.terms.currency !== currency) this.#kept = undefined;
      if (!this.#kept && fromFiles)
        await this.#open(
          { installation: await installationId(wide), position: source.position, currency, buckets: BUCKETS },
          whole,
        );
      if (!this.#kept) return [await this.#build(source, today, currency), today, true] as const;
      const caughtUp = await catchUp(this.#kept, source, this.#threads.fold);
      this.#touched += caughtUp.touched;
      return [caughtUp.book, today, false] as const;
    });
    // A new business day, or other rules than the results in the files: what was read from the bank stays.
    if (book.asOf !== asOf || (!all && this.#foldedBy !== rules)) {
      book = await joinLarge(book);
      const to = this.#publishing ? { place: this.#place, generation: nextGeneration(this.#manifest) } : null;
      book = await foldAnew(book, asOf, this.#threads.fold, to);
      all = true;
    }
    this.#foldedBy = rules;
    this.#publish(book);
    this.#caughtUpAt = now();
    const grown = book.buckets.some(isLarge);
    if (grown) this.#publish(await joinLarge(book));
    if (all || grown || this.#touched >= WRITE_AFTER) await this.#store(rules);
  }

  /** A file was spoilt or went away while the book was in use: it is opened once more, and built if that does not help. */
  async #again(error: unknown): Promise<void> {
    if (!(error instanceof BookFaulty)) throw error;
    this.#options.onFault(error.fault);
    this.#kept = undefined;
    await this.#bring({ whole: true });
  }

  async #open(expected: Parameters<typeof openBook>[1], whole: boolean): Promise<void> {
    try {
      // Another process may have written other files of these names.
      this.#place.memory.keepOnly(new Set());
      const opened = await openBook(this.#place, expected, whole);
      this.#kept = opened.book;
      this.#manifest = opened.manifest;
      this.#built = opened.manifest;
      this.#foldedBy = opened.manifest.rules;
      this.#touched = 0;
    } catch (error) {
      if (!(error instanceof BookFaulty)) throw error;
      this.#options.onFault(error.fault);
    }
  }

  async #build(source: Parameters<typeof buildBook>[0], asOf: Book['asOf'], currency: string): Promise<KeptBook> {
    const started = performance.now();
    const { onBucket, now } = this.#options;
    const book = await buildBook(source, {
      asOf,
      currency,
      buckets: BUCKETS,
      fold: this.#threads.fold,
      place: this.#publishing ? this.#place : null,
      generation: nextGeneration(this.#manifest),
      ...(onBucket && { onBucket: (done) => onBucket(done, BUCKETS) }),
    });
    this.#built = { builtAt: now(), buildSeconds: Math.round((performance.now() - started) / 100) / 10 };
    return book;
  }

  #publish(book: KeptBook): void {
    this.#kept = book;
    this.#book = bookOf(book);
  }

  /** Only who has the right to writes; who lost it with its connection asks again the next time. */
  async #store(rules = rulesVersion()): Promise<void> {
    if (!this.#kept || !this.#publishing || !this.#built) return;
    if (!(await this.#publishing.held())) {
      await this.#publishing.release();
      this.#publishing = undefined;
      return;
    }
    const installation = await readWide(this.#options.stores, installationId);
    const { builtAt, buildSeconds } = this.#built;
    const origin = { installation, rules, builtAt, buildSeconds };
    const stored = await storeBook(this.#place, this.#kept, origin, this.#manifest);
    this.#manifest = stored.manifest;
    this.#touched = 0;
    this.#publish(stored.book);
  }
}

class BookClosing extends Error {}
