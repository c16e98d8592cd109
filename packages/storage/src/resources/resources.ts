import { type Day, formatDay, type ResourceKind, type ResourceSource, type Willingness } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What a customer could bring, as it lies in the store: the words sealed with the person's key. */
export interface StoredResource {
  readonly resourceId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly kind: ResourceKind;
  readonly willing: Willingness;
  readonly words: Buffer;
  readonly source: ResourceSource;
  /** Day on which the customer agreed that it may be used; null = nobody has asked. */
  readonly agreedOn: Day | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly version: number;
}

const RESOURCE_COLUMNS = `resource.resource_id as "resourceId", resource.customer_id as "customerId", resource.rm, resource.kind,
  resource.willing, resource.words, resource.source, resource.agreed_on - date '1970-01-01' as "agreedOn",
  resource.recorded_at as "recordedAt", resource.recorded_by as "recordedBy", resource.version`;

export async function resourcesOfCustomer(db: Db, customerId: string): Promise<StoredResource[]> {
  const { rows } = await db.query<StoredResource>(
    `select ${RESOURCE_COLUMNS} from resource where resource.customer_id = $1 order by resource.recorded_at, resource.resource_id`,
    [customerId],
  );
  return rows;
}

export async function resourceById(db: Db, resourceId: string): Promise<StoredResource | undefined> {
  const { rows } = await db.query<StoredResource>(
    `select ${RESOURCE_COLUMNS} from resource where resource.resource_id = $1`,
    [resourceId],
  );
  return rows[0];
}

const day = (value: Day | null): string | null => (value === null ? null : formatDay(value));

export async function insertResource(db: Db, resource: StoredResource): Promise<void> {
  const { resourceId, customerId, rm, kind, willing, words, source, agreedOn, recordedAt, recordedBy } = resource;
  await db.query(
    `insert into resource (resource_id, customer_id, rm, kind, willing, words, source, agreed_on, recorded_at, recorded_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10, $9)`,
    [resourceId, customerId, rm, kind, willing, words, source, day(agreedOn), recordedAt, recordedBy],
  );
}

/** @returns false when it has changed since `version` was read, or is not in scope */
export async function updateResource(
  db: Db,
  { resourceId, kind, willing, words, source, agreedOn, version }: StoredResource,
  at: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update resource
        set kind = $3, willing = $4, words = $5, source = $6, agreed_on = $7::date, changed_at = $8, version = resource.version + 1
      where resource.resource_id = $1 and resource.version = $2`,
    [resourceId, version, kind, willing, words, source, day(agreedOn), at],
  );
  return rowCount === 1;
}

/** @returns false when it is not there or not in scope */
export async function deleteResource(db: Db, resourceId: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from resource where resource.resource_id = $1', [resourceId]);
  return rowCount === 1;
}
