import { type Actor, type Day, formatDay } from '@vivero/domain';
import { appendAudit, type Db, type ModelRow } from '@vivero/storage';

export interface Training {
  /** Kind of subject: `need`, `buys`. */
  readonly kind: string;
  readonly asOf: Day;
  /** ISO instant with Z. */
  readonly at: string;
  /** The models that are used from now on. */
  readonly inUse: readonly Pick<ModelRow, 'modelId'>[];
  /** What else it came to, as counts. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Notes who had models learned, and which of them are in use. */
export const auditTraining = (
  db: Db,
  { id }: Pick<Actor, 'id'>,
  { kind, asOf, at, inUse, counts = {} }: Training,
): Promise<void> =>
  appendAudit(db, {
    at,
    actor: id,
    action: 'model.trained',
    subject: kind,
    details: { asOf: formatDay(asOf), models: inUse.map(({ modelId }) => modelId), ...counts },
  });
