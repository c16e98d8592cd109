import type { SourceKind } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A code that stands in a link or a picture. */
export interface SourceCode {
  readonly code: string;
  readonly kind: SourceKind;
  /** In the bank's own words. */
  readonly about: string;
  /** Of a customer's link alone. */
  readonly campaignId: string | null;
  readonly ownerId: string | null;
  /** Whether whoever gets it may read the owner's first name. */
  readonly showsOwner: boolean;
  /** The book into which people come; 0 = the pool. */
  readonly rm: number;
}

/** A code with what came of it. */
export interface CountedCode extends SourceCode {
  readonly madeAt: string;
  readonly endedAt: string | null;
  /** Times that somebody left their data, and people whom the bank came to know by it. */
  readonly arrivals: number;
  readonly people: number;
}

const COLUMNS = `s.code, s.kind, s.about, s.campaign_id as "campaignId", s.owner_id as "ownerId", s.shows_owner as "showsOwner", s.rm`;

export async function insertSourceCode(
  db: Db,
  { code, kind, about, campaignId, ownerId, showsOwner, rm }: SourceCode,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  await db.query(
    `insert into source_code (code, kind, about, campaign_id, owner_id, shows_owner, rm, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [code, kind, about, campaignId, ownerId, showsOwner, rm, at, by],
  );
}

/** The code of a link that is in use; undefined when there is none. */
export async function openSourceCode(db: Db, code: string): Promise<SourceCode | undefined> {
  const { rows } = await db.query<SourceCode>(
    `select ${COLUMNS} from source_code as s where s.code = $1 and s.ended_at is null`,
    [code],
  );
  return rows[0];
}

/** A customer's own links that are in use, the newest first. */
export async function linksOfCustomer(db: Db, ownerId: string): Promise<SourceCode[]> {
  const { rows } = await db.query<SourceCode>(
    `select ${COLUMNS} from source_code as s where s.owner_id = $1 and s.ended_at is null order by s.made_at desc, s.code`,
    [ownerId],
  );
  return rows;
}

export async function showOwner(db: Db, code: string, shows: boolean): Promise<void> {
  await db.query('update source_code as s set shows_owner = $2 where s.code = $1', [code, shows]);
}

/** Takes a code out of use. @returns false when there is none in scope that is in use */
export async function endSourceCode(db: Db, code: string, at: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'update source_code as s set ended_at = $2 where s.code = $1 and s.ended_at is null',
    [code, at],
  );
  return rowCount === 1;
}

/** The codes in scope that are no customer's, the newest first, with what came of them in scope. */
export async function countedCodes(db: Db): Promise<CountedCode[]> {
  const { rows } = await db.query<CountedCode>(
    `select ${COLUMNS}, s.made_at as "madeAt", s.ended_at as "endedAt", count(a.arrival_id)::int as arrivals,
            (count(a.arrival_id) filter (where a.first))::int as people
       from source_code as s
       left join arrival as a on a.code = s.code
      where s.owner_id is null
      group by s.code
      order by s.made_at desc, s.code`,
  );
  return rows;
}
