import {
  type Actor,
  type Count,
  fail,
  isSmallCell,
  newSourceCode,
  type NewId,
  ok,
  type Problem,
  type Result,
  type SourceKind,
} from '@vivero/domain';
import {
  appendAudit,
  allRms,
  countedCodes,
  endSourceCode,
  insertSourceCode,
  inScope,
  type SourceCode,
  type Stores,
} from '@vivero/storage';
import { readAs } from '../reading/read-as.ts';

/** A code of the bank's own, with what came of it. */
export interface ShownCode extends Pick<SourceCode, 'code' | 'kind' | 'about' | 'rm'> {
  readonly madeAt: string;
  readonly endedAt: string | null;
  readonly arrivals: Count;
  readonly people: Count;
}

export interface NewCode {
  readonly kind: Exclude<SourceKind, 'referral'>;
  /** What it is for, in the bank's own words. */
  readonly about: string;
  /** The book into which people come; 0 = the pool, which only marketing may fill. */
  readonly rm?: number;
}

interface Clock {
  readonly now: string;
  readonly newId: NewId;
}

/** What the reader may see of the codes; small groups are masked for whoever may not know who they are. */
export async function sourceCodes(stores: Stores, actor: Actor): Promise<readonly ShownCode[]> {
  const codes = await readAs(stores, actor, countedCodes);
  const told = (count: number): Count => (actor.wide && isSmallCell(count) ? { masked: true } : count);
  return codes.map(({ code, kind, about, rm, madeAt, endedAt, arrivals, people }) => ({
    code,
    kind,
    about,
    rm,
    madeAt,
    endedAt,
    arrivals: told(arrivals),
    people: told(people),
  }));
}

/** Makes a code for a channel, an event, a piece of content, a campaign or an RM. */
export async function makeSourceCode(
  stores: Stores,
  actor: Actor,
  { kind, about, rm }: NewCode,
  { now, newId }: Clock,
): Promise<Result<string, Extract<Problem, { code: 'rm.not_found' }>>> {
  const book = rm ?? (actor.rms.length === 1 ? actor.rms[0]! : 0);
  const books = actor.wide ? await inScope(stores, [], allRms) : actor.rms;
  if (!books.includes(book)) return fail({ code: 'rm.not_found', rm: book });
  const code = newSourceCode(newId);
  await inScope(stores, [book], async (db) => {
    const made = { code, kind, about, campaignId: null, ownerId: null, showsOwner: false, rm: book };
    await insertSourceCode(db, made, { at: now, by: actor.id });
    const details = { kind, rm: book };
    await appendAudit(db, { at: now, actor: actor.id, action: 'source_code.made', subject: code, details });
  });
  return ok(code);
}

/** Takes a code out of use, a customer's link as well: its page answers no more. */
export async function endCode(
  stores: Stores,
  actor: Actor,
  code: string,
  now: string,
): Promise<Result<null, Extract<Problem, { code: 'source_code.not_found' }>>> {
  const books = actor.wide ? await inScope(stores, [], allRms) : actor.rms;
  return inScope(stores, books, async (db) => {
    if (!(await endSourceCode(db, code, now))) return fail({ code: 'source_code.not_found' });
    const entry = { at: now, actor: actor.id, action: 'source_code.ended', subject: code, details: {} };
    await appendAudit(db, entry);
    return ok(null);
  });
}
