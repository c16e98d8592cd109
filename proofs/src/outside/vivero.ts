import { join } from 'node:path';
import { type Ended, runProgram, type RunOptions } from './run-program.ts';

export interface TableSum {
  readonly rows: number;
  readonly checksum: string;
}
export type TableSums = Readonly<Record<string, TableSum>>;

/** `./vivero` of a checkout on one data folder, as a person at a shell has it. */
export class Vivero {
  readonly checkout: string;
  readonly dataFolder: string;
  /** What is set beside the data folder. */
  readonly env: Readonly<Record<string, string>>;

  constructor(checkout: string, dataFolder: string, env: Readonly<Record<string, string>> = {}) {
    this.checkout = checkout;
    this.dataFolder = dataFolder;
    this.env = env;
  }

  async run(args: readonly string[], options: Pick<RunOptions, 'onStart'> = {}): Promise<Ended> {
    return runProgram(join(this.checkout, 'vivero'), args, {
      cwd: this.checkout,
      env: { ...this.env, VIVERO_DATA: this.dataFolder },
      ...options,
    });
  }

  /** What the command printed as JSON. @throws Error with what it said when it did not end well */
  async json<T>(...args: readonly string[]): Promise<T> {
    const ended = await this.run([...args, '--json']);
    if (ended.code !== 0)
      throw new Error(`vivero ${args.join(' ')} ended with ${ended.code}: ${ended.stderr.slice(-500)}`);
    return JSON.parse(ended.stdout) as T;
  }

  async tables(): Promise<TableSums> {
    return this.json('doctor', '--tables');
  }
}

/** The bookkeeping that an import, a rollback or a look at a customer always leaves, such as what the book has to forget: not part of what they must return. */
const BOOKKEEPING = /^(audit_.*|import_batch|ledger_removal|customer_loss)$/;

/** Tables whose content differs between two states, bookkeeping aside. */
export const differing = (before: TableSums, after: TableSums): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !BOOKKEEPING.test(name) && before[name]?.checksum !== after[name]?.checksum,
  );

/** Rows per table, bookkeeping aside: what two installations with other ids can be compared by. */
export const rowCounts = (tables: TableSums): string =>
  JSON.stringify(Object.entries(tables).flatMap(([name, { rows }]) => (BOOKKEEPING.test(name) ? [] : [[name, rows]])));
