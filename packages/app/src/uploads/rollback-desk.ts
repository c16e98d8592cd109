import { fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import type { Stores } from '@vivero/storage';
import { importReport } from '../intake/import-reads.ts';
import { rollbackImport } from '../intake/rollback-import.ts';
import type { Caller } from '../sign-in/caller.ts';
import type { Background } from './background.ts';
import { settleImport, touchedBy } from './settle-import.ts';
import type { OnWork, Work } from './work.ts';

export interface TakingBack {
  /** null = it has ended. */
  readonly work: Work | null;
  readonly problem: Problem | null;
}

interface RollbackDeskOptions {
  readonly stores: Stores;
  readonly background: Background;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
}

/** Takes imports back while their pages wait, and makes Today right again. What it came to is on record with the batch. */
export class RollbackDesk {
  readonly #options: RollbackDeskOptions;
  readonly #takingBack = new Map<string, TakingBack>();

  constructor(options: RollbackDeskOptions) {
    this.#options = options;
  }

  /** How far a rollback is that this process was asked for. */
  of(batchId: string): TakingBack | undefined {
    return this.#takingBack.get(batchId);
  }

  async start({ actor }: Caller, batchId: string): Promise<Result<null>> {
    const { background, newId, now, stores } = this.#options;
    const batch = await importReport(stores, actor, batchId);
    if (!batch.ok) return batch;
    if (batch.value.state === 'rolled_back') return fail({ code: 'import.already_rolled_back', batchId });
    if (this.#takingBack.get(batchId)?.work) return ok(null);
    const onWork: OnWork = (work) => void this.#takingBack.set(batchId, { work, problem: null });
    onWork({ stage: 'taking_back', done: 0, total: null });
    background.start(
      async () => {
        const settling = { stores, actor, now, newId, onWork };
        const touched = await touchedBy(settling, batchId);
        const done = await rollbackImport(stores, batchId, { actor, now });
        return done.ok ? settleImport(settling, touched) : done;
      },
      (problem) => void this.#takingBack.set(batchId, { work: null, problem }),
    );
    return ok(null);
  }
}
