import type { EventColumns } from '../columns/event-columns.ts';

/** Events that were read from files, as many as memory is given for: the longest unused go first. */
export class EventMemory {
  readonly #limit: number;
  readonly #held = new Map<string, { readonly columns: EventColumns; readonly bytes: number }>();
  bytes = 0;

  /** @param limit bytes; `Infinity` = all */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The columns of a file. @param read called when they are not held */
  take(file: string, bytes: number, read: () => EventColumns): EventColumns {
    const held = this.#held.get(file);
    if (held) {
      this.#held.delete(file);
      this.#held.set(file, held);
      return held.columns;
    }
    const columns = read();
    this.hold(file, bytes, columns);
    return columns;
  }

  hold(file: string, bytes: number, columns: EventColumns): void {
    if (bytes > this.#limit) return;
    this.#held.set(file, { columns, bytes });
    this.bytes += bytes;
    for (const [oldest, { bytes: freed }] of this.#held) {
      if (this.bytes <= this.#limit) return;
      this.#held.delete(oldest);
      this.bytes -= freed;
    }
  }

  /** Lets go of everything but these files. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const [file, { bytes }] of this.#held)
      if (!files.has(file)) {
        this.#held.delete(file);
        this.bytes -= bytes;
      }
  }
}
