import { type Actor, type Day, MERGE_FIELDS, type MergeField, ok, type Problem, type Result } from '@vivero/domain';
import { inScope, listedLines, readBank, recordWeights, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { customerName } from '../reading/customer-name.ts';
import { type OpenRecord, twoRecords } from './two-records.ts';

export interface ComparedRecord {
  readonly customerId: string;
  /** To be named when the two are merged: whoever changed one meanwhile is not overridden. */
  readonly version: number;
  readonly name: string;
  readonly rmName: string;
  /** What there is to choose, as text; of an identity number its end. */
  readonly fields: Readonly<Record<MergeField, string | null>>;
  readonly events: number;
  readonly holdings: number;
  readonly promises: number;
  readonly lastTouch: Day | null;
}

/** Two records side by side, for somebody in whose books both are. */
export async function compareRecords(
  stores: Stores,
  actor: Actor,
  keepId: string,
  absorbId: string,
  now: string,
): Promise<Result<readonly [ComparedRecord, ComparedRecord], Extract<Problem, { code: 'customer.not_found' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    const found = await twoRecords(db, stores, keepId, absorbId, false);
    if (!found.ok) return found;
    const today = businessDay(await readBank(db), now);
    const weights = await recordWeights(db, [keepId, absorbId]);
    const lines = new Map((await listedLines(db, [keepId, absorbId], today)).map((line) => [line.customerId, line]));
    const view = ({ stored, record }: OpenRecord): ComparedRecord => {
      const { customerId, version } = stored;
      const { events = 0, holdings = 0, promises = 0 } = weights.get(customerId) ?? {};
      return {
        customerId,
        version,
        name: customerName(stores.keys, stored, actor),
        rmName: lines.get(customerId)?.rmName ?? '',
        fields: Object.fromEntries(
          MERGE_FIELDS.map((field) => [field, shown(field, record.fields[field])]),
        ) as ComparedRecord['fields'],
        events,
        holdings,
        promises,
        lastTouch: lines.get(customerId)?.lastTouch ?? null,
      };
    };
    return ok([view(found.value.keep), view(found.value.absorb)] as const);
  });
}

function shown(field: MergeField, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return field === 'nationalId' ? `•••${value.slice(-4)}` : value;
}
