import type { Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import type { PlaybookState, StoredPlaybook, StoredVersion } from './stored-playbook.ts';

/** Nobody else publishes, pauses or edits a playbook until this transaction ends. */
export async function lockPlaybooks(db: Db): Promise<void> {
  await db.query('lock table playbook in share row exclusive mode');
}

/** Every playbook, shipped ones first, in the order in which they came. */
export async function readPlaybooks(db: Db): Promise<StoredPlaybook[]> {
  const { rows } = await db.query<StoredPlaybook>(
    `select p.playbook_no as "playbookNo", p.playbook_id as "playbookId", p.shipped, p.draft, p.draft_no as "draftNo", p.state,
            case when v.version_no is null then null else jsonb_build_object(
              'versionNo', v.version_no, 'version', v.version, 'definition', v.definition,
              'publishedAt', to_char(v.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'publishedBy', v.published_by)
             end as current,
            p.paused_on - date '1970-01-01' as "pausedOn", p.enrolled_on - date '1970-01-01' as "enrolledOn",
            to_char(p.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt", p.changed_by as "changedBy"
       from playbook as p
       left join playbook_version as v on v.version_no = p.version_no
      order by p.playbook_no`,
  );
  return rows;
}

/** Puts a playbook in as a draft; one that is shipped and there already stays as it is. */
export async function insertPlaybook(
  db: Db,
  made: {
    readonly playbookId: string;
    readonly shipped: string | null;
    readonly draft: unknown;
    readonly at: string;
    readonly by: string;
  },
): Promise<void> {
  await db.query(
    `insert into playbook (playbook_id, shipped, draft, draft_no, state, changed_at, changed_by)
     values ($1, $2, $3::jsonb, 1, 'draft', $4, $5)
     on conflict (shipped) do nothing`,
    [made.playbookId, made.shipped, JSON.stringify(made.draft), made.at, made.by],
  );
}

export async function writeDraft(
  db: Db,
  playbookNo: number,
  draft: { readonly definition: unknown; readonly draftNo: number; readonly at: string; readonly by: string },
): Promise<void> {
  await db.query(
    `update playbook set draft = $2::jsonb, draft_no = $3, changed_at = $4, changed_by = $5 where playbook.playbook_no = $1`,
    [playbookNo, JSON.stringify(draft.definition), draft.draftNo, draft.at, draft.by],
  );
}

/** Writes down the next version. @returns its number among all versions */
export async function insertVersion(
  db: Db,
  playbookNo: number,
  made: Omit<StoredVersion, 'versionNo'>,
): Promise<number> {
  const { rows } = await db.query<{ versionNo: number }>(
    `insert into playbook_version (playbook_no, version, definition, published_at, published_by)
     values ($1, $2, $3::jsonb, $4, $5)
     returning version_no as "versionNo"`,
    [playbookNo, made.version, JSON.stringify(made.definition), made.publishedAt, made.publishedBy],
  );
  return rows[0]?.versionNo ?? 0;
}

/** Which state a playbook is in, and which version customers are taken into. */
export async function setPlaybookState(
  db: Db,
  playbookNo: number,
  to: {
    readonly state: PlaybookState;
    readonly versionNo: number;
    readonly pausedOn: Day | null;
    readonly at: string;
    readonly by: string;
  },
): Promise<void> {
  await db.query(
    `update playbook
        set state = $2, version_no = $3, paused_on = date '1970-01-01' + $4::int, changed_at = $5, changed_by = $6
      where playbook.playbook_no = $1`,
    [playbookNo, to.state, to.versionNo, to.pausedOn, to.at, to.by],
  );
}

/** That its segment was asked on this business day. */
export async function markEnrolled(db: Db, playbookNo: number, on: Day): Promise<void> {
  await db.query(`update playbook set enrolled_on = date '1970-01-01' + $2::int where playbook.playbook_no = $1`, [
    playbookNo,
    on,
  ]);
}

/** Every version that was ever published, by number: somebody may still be in it. */
export async function readVersions(
  db: Db,
): Promise<(StoredVersion & { readonly playbookNo: number; readonly playbookId: string })[]> {
  const { rows } = await db.query<StoredVersion & { playbookNo: number; playbookId: string }>(
    `select v.version_no as "versionNo", v.playbook_no as "playbookNo", p.playbook_id as "playbookId", v.version, v.definition,
            to_char(v.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt", v.published_by as "publishedBy"
       from playbook_version as v
       join playbook as p on p.playbook_no = v.playbook_no
      order by v.version_no`,
  );
  return rows;
}

/** How many playbooks the bank wants on at once. */
export async function mostPlaybooksOn(db: Db): Promise<number> {
  const { rows } = await db.query<{ most: number }>('select bank.most_playbooks_on as most from bank');
  return rows[0]?.most ?? 2;
}

export async function setMostPlaybooksOn(db: Db, most: number): Promise<void> {
  await db.query('update bank set most_playbooks_on = $1', [most]);
}
