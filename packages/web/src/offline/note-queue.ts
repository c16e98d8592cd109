/** What somebody wrote down, until the server has it. */
export interface WaitingNote {
  /** The server keeps one note a key, so sending again after a lost answer makes no second one. */
  readonly clientKey: string;
  readonly path: `/api/${string}`;
  readonly body: Readonly<Record<string, unknown>>;
  /** The words alone, for the person to take back should the server refuse them. */
  readonly words: string;
  /** The problem's code when the server has refused it; such a note is not sent again. */
  readonly refused?: string;
}

/** Where a note went: taken by the server, refused by it for good, or nowhere because nobody answered. */
export type Sent = 'taken' | 'unreachable' | { readonly refused: string };

export interface NoteQueueParts {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Whose notes: another person who signs in on the same device neither sees nor sends them. */
  readonly owner: string;
  readonly send: (note: WaitingNote) => Promise<Sent>;
}

/**
 * Notes that wait on this device for the network. Nothing is lost: a note leaves only when the server has it or the person discards it.
 * They are sent one by one in the order they were written, and an unreachable server ends the attempt.
 */
export class NoteQueue {
  readonly #parts: NoteQueueParts;
  readonly #listeners = new Set<() => void>();
  #notes: readonly WaitingNote[];
  #sending: Promise<void> | undefined;

  constructor(parts: NoteQueueParts) {
    this.#parts = parts;
    this.#notes = JSON.parse(parts.storage.getItem(this.#place) ?? '[]') as WaitingNote[];
  }

  readonly notes = (): readonly WaitingNote[] => this.#notes;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Keeps the note on the device first, then tries to send what waits. */
  async keep(note: WaitingNote): Promise<void> {
    this.#put([...this.#notes, note]);
    await this.sendAll();
  }

  discard(clientKey: string): void {
    this.#put(this.#notes.filter((note) => note.clientKey !== clientKey));
  }

  /** Sends whatever waits; a second call while one is under way waits for the first. */
  sendAll(): Promise<void> {
    this.#sending ??= this.#sendEach().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #sendEach(): Promise<void> {
    for (;;) {
      const note = this.#notes.find(({ refused }) => refused === undefined);
      if (!note) return;
      const sent = await this.#parts.send(note);
      if (sent === 'unreachable') return;
      if (sent === 'taken') this.discard(note.clientKey);
      else this.#put(this.#notes.map((each) => (each.clientKey === note.clientKey ? { ...each, ...sent } : each)));
    }
  }

  get #place(): string {
    return `vivero.notes.${this.#parts.owner}`;
  }

  #put(notes: readonly WaitingNote[]): void {
    this.#notes = notes;
    if (notes.length === 0) this.#parts.storage.removeItem(this.#place);
    else this.#parts.storage.setItem(this.#place, JSON.stringify(notes));
    for (const listener of this.#listeners) listener();
  }
}
