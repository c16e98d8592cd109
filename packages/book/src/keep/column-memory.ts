/**
 * Columns that were read from files, events and features, as many as memory is given for. What came first stays: questions go through all
 * parts in turn, so that letting the oldest go would mean to read every file for every question.
 */
export class ColumnMemory {
  readonly #limit: number;
  readonly #held = new Map<string, { readonly columns: unknown; readonly bytes: number }>();
  bytes = 0;

  /** @param limit bytes; `Infinity` = all */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The columns of a file. @param read called when they are not held, and told whether they will be */
  take<Columns>(file: string, bytes: number, read: (held: boolean) => Columns): Columns {
    const held = this.#held.get(file);
    if (held) return held.columns as Columns;
    const columns = read(this.bytes + bytes <= this.#limit);
    this.hold(file, bytes, columns);
    return columns;
  }

  /** Keeps them if there is room. */
  hold(file: string, bytes: number, columns: unknown): void {
    this.#drop(file);
    if (this.bytes + bytes > this.#limit) return;
    this.#held.set(file, { columns, bytes });
    this.bytes += bytes;
  }

  /** Lets go of everything but these files: what a book of before was read from is of no use to the next one. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#held.keys()) if (!files.has(file)) this.#drop(file);
  }

  #drop(file: string): void {
    this.bytes -= this.#held.get(file)?.bytes ?? 0;
    this.#held.delete(file);
  }
}
