import type { Pool } from 'pg';
import type { MasterKey } from '../sealing/master-key.ts';

/** The open system of record of one installation. */
export interface Stores {
  /** Reads and writes inside a scope of books: use `inScope`. */
  readonly app: Pool;
  /** Reads the whole bank: use `readWide`. */
  readonly wide: Pool;
  /** Connection URL of the job queue's login, which owns the schema `pgboss` and reads nothing else. */
  readonly jobsUrl: string;
  readonly keys: MasterKey;
  /** True when the server is the one that Vivero carries; production names its own by DATABASE_URL. */
  readonly embedded: boolean;
  readonly dataFolder: string;
  /** Such as `18.4`. */
  readonly serverVersion: string;
  /** Ends the connections; the last holder of an embedded server stops it. */
  close(): Promise<void>;
}
