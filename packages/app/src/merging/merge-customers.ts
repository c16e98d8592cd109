import {
  type Actor,
  type Day,
  fail,
  foldNeeds,
  formatDay,
  isOpen,
  type MergeChoices,
  mergeConsents,
  mergeRecords,
  type NewId,
  ok,
  type Problem,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  correctCustomer,
  type Db,
  foldAwayNeed,
  inScope,
  insertConsents,
  insertMerge,
  type MergeOfTwo,
  moveLedger,
  moveRows,
  needsOfCustomer,
  planConsents,
  readBank,
  removeAbsorbed,
  seal,
  sealedWords,
  shareFolding,
  type Stores,
  unseal,
  writeNeeds,
  writeSealedWords,
  writeStanding,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { customerRow } from '../intake/customer-row.ts';
import { storedFields } from '../intake/judge/customer-fields.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';
import { type OpenRecord, twoRecords } from './two-records.ts';

export interface MergeWish {
  readonly keepId: string;
  readonly absorbId: string;
  /** Versions of the two records that the person has compared. */
  readonly versions: { readonly keep: number; readonly absorb: number };
  readonly choices: MergeChoices;
}

type Refusal = Extract<Problem, { code: 'customer.not_found' | 'customer.changed' | 'merge.same' }>;

/**
 * Makes one person of two records, in one transaction: everything about the absorbed one is the kept one's from then on, and nothing is
 * lost. Its events count in the kept one's stages from today on, so that the days before keep what was known then. The two records as
 * they were are kept, sealed, with who joined them; what an import had brought of the absorbed one can no longer be taken back by it.
 */
export async function mergeCustomers(
  stores: Stores,
  actor: Actor,
  wish: MergeWish,
  made: { readonly now: string; readonly newId: NewId },
): Promise<Result<{ readonly mergeId: string; readonly events: number }, Refusal>> {
  const { keepId, absorbId, versions, choices } = wish;
  if (keepId === absorbId) return fail({ code: 'merge.same' });
  return inScope(stores, actor.rms, async (db): Promise<Result<{ mergeId: string; events: number }, Refusal>> => {
    // Before the rows: a fold of the whole bank holds this lock and may come to wait for them.
    await shareFolding(db);
    const found = await twoRecords(db, stores, keepId, absorbId, true);
    if (!found.ok) return found;
    const { keep, absorb } = found.value;
    if (keep.stored.version !== versions.keep || absorb.stored.version !== versions.absorb)
      return fail({ code: 'customer.changed' });
    const { rm } = keep.stored;
    const today = businessDay(await readBank(db), made.now);
    const two: MergeOfTwo = { keepId, rm, absorbedId: absorbId };

    await sealAnew(db, keep, absorb);
    await joinConsents(db, two, absorb.stored.rm, today);
    const folded = await foldOpenNeeds(db, two, made.now);
    const eventIds = await moveLedger(db, two, made.now);
    await moveRows(db, two);
    await removeAbsorbed(db, absorbId);
    await writeRecord(db, stores, keep, absorb, choices, made.now);
    const mergeId = made.newId('mrg');
    const before = {
      keep: keep.image.row,
      absorb: absorb.image.row,
      identities: [keep.identity, absorb.identity],
      choices,
      folded,
    };
    await insertMerge(db, {
      mergeId,
      customerId: keepId,
      rm,
      absorbedId: absorbId,
      absorbedBatch: absorb.image.batchId,
      on: today,
      recordedAt: made.now,
      by: actor.id,
      eventIds,
      before: seal(keep.key, JSON.stringify(before)),
    });
    await refreshCustomers(db, [keepId], made);
    await appendAudit(db, {
      at: made.now,
      actor: actor.id,
      action: 'customer.merged',
      subject: keepId,
      details: { absorbed: absorbId, merge: mergeId, events: eventIds.length, fields: Object.keys(choices) },
    });
    return ok({ mergeId, events: eventIds.length });
  });
}

/** What is sealed with the absorbed person's key must be readable when that key is gone. */
async function sealAnew(db: Db, keep: OpenRecord, absorb: OpenRecord): Promise<void> {
  const words = await sealedWords(db, absorb.stored.customerId);
  await writeSealedWords(
    db,
    words.map((each) => ({ ...each, words: seal(keep.key, unseal(absorb.key, each.words)) })),
  );
}

/** A no of either record stands; it is said again where the other one's later yes would hide it. */
async function joinConsents(
  db: Db,
  { keepId, rm, absorbedId }: MergeOfTwo,
  otherRm: number,
  today: Day,
): Promise<void> {
  const words = await planConsents(db, [rm, otherRm], [keepId, absorbedId]);
  // A file may have stated a word for a day that is still to come.
  const on = [...words.values()].flat().reduce((day, word) => Math.max(day, word.on), today);
  const added = mergeConsents(words.get(keepId) ?? [], words.get(absorbedId) ?? [], on);
  await insertConsents(
    db,
    null,
    added.map(({ on: day, ...word }) => ({ ...word, customerId: keepId, rm, statedOn: formatDay(day) })),
  );
}

/** Of two open needs of a kind one goes on; the other's picture is kept with the merge. */
async function foldOpenNeeds(db: Db, { keepId, rm, absorbedId }: MergeOfTwo, at: string) {
  const own = (await needsOfCustomer(db, keepId)).filter(isOpen);
  const folded = [];
  for (const need of (await needsOfCustomer(db, absorbedId)).filter(isOpen)) {
    const same = own.find(({ kind }) => kind === need.kind);
    if (same === undefined) continue;
    const { kept, gone } = foldNeeds(same, need);
    folded.push(gone);
    await foldAwayNeed(db, gone.needId, kept);
    await writeNeeds(db, [{ ...kept, rm }], at);
  }
  return folded;
}

async function writeRecord(
  db: Db,
  { keys }: Stores,
  keep: OpenRecord,
  absorb: OpenRecord,
  choices: MergeChoices,
  at: string,
): Promise<void> {
  const merged = mergeRecords(keep.record, absorb.record, choices);
  const { birthYear, riskTolerance, riskAssessedOn, relation, basis, customerSinceOn } = merged;
  const draft = {
    customerId: keep.stored.customerId,
    fields: {
      ...storedFields(keep.stored, keep.identity),
      ...merged.fields,
      birthYear,
      riskTolerance,
      riskAssessedOn,
      relation,
      basis,
      customerSince: customerSinceOn,
    },
    digests: [],
    // Where one system knew the person twice its first number stays; both of its keys find the person.
    sourceKeys: { ...absorb.identity.keys, ...keep.identity.keys },
  };
  const row = customerRow(keys, draft, keep.key);
  if (!(await correctCustomer(db, row, keep.stored.version, at))) throw new Error('a locked customer has changed');
  await writeStanding(db, { customerId: row.customerId, ...merged });
}
