import {
  type Actor,
  type Day,
  fail,
  ok,
  plainEvent,
  type Problem,
  type ResourceKind,
  type ResourceSource,
  type Result,
  type Willingness,
} from '@vivero/domain';
import {
  appendEvents,
  type Db,
  deleteResource,
  insertResource,
  makePromise,
  resourceById,
  seal,
  type StoredResource,
  type Stores,
  updateResource,
} from '@vivero/storage';
import { changeCustomer, type Changing, type Clock, type NotFound } from './change-customer.ts';

/** What a customer could bring, in the words of whoever writes it down. */
export interface ResourceWords {
  readonly kind: ResourceKind;
  readonly willing: Willingness;
  readonly words: string;
  readonly source: ResourceSource;
  /** Day on which the customer agreed that it may be used; null = nobody has asked. */
  readonly agreedOn: Day | null;
}

type ResourceProblem = Extract<Problem, { code: `resource.${string}` }>;

const unagreed = ({ willing, agreedOn }: Pick<ResourceWords, 'willing' | 'agreedOn'>): boolean =>
  willing === 'used' && agreedOn === null;

export const addResource = (
  stores: Stores,
  actor: Actor,
  customerId: string,
  resource: ResourceWords,
  clock: Clock,
): Promise<Result<null, NotFound | ResourceProblem>> =>
  changeCustomer<ResourceProblem>(stores, actor, customerId, clock, async (changing) => {
    const { db, subject, key } = changing;
    if (unagreed(resource)) return fail({ code: 'resource.needs_consent' });
    const resourceId = clock.newId('res');
    if (resource.willing === 'used') await wasUsed(changing, resource.kind, actor, clock);
    await insertResource(db, {
      ...subject,
      ...resource,
      resourceId,
      words: seal(key, resource.words.trim()),
      recordedAt: clock.now,
      recordedBy: actor.id,
      version: 1,
    });
    return ok({ action: 'resource.added', details: { resource: resourceId, kind: resource.kind } });
  });

/** @param version of the resource that the person was looking at */
export const changeResource = (
  stores: Stores,
  actor: Actor,
  resourceId: string,
  version: number,
  patch: Partial<ResourceWords>,
  clock: Clock,
): Promise<Result<null, ResourceProblem>> =>
  ofResource(stores, actor, resourceId, clock, async (changing, before) => {
    const { db, key } = changing;
    const { words, ...coded } = patch;
    const after = { ...before, ...coded, words: words === undefined ? before.words : seal(key, words.trim()), version };
    if (unagreed(after)) return fail({ code: 'resource.needs_consent' });
    if (!(await updateResource(db, after, clock.now))) return fail({ code: 'resource.changed' });
    if (after.willing === 'used' && before.willing !== 'used') await wasUsed(changing, after.kind, actor, clock);
    return ok({ action: 'resource.changed', details: { resource: resourceId, fields: Object.keys(patch) } });
  });

/** Days within which somebody is thanked. [D] */
const THANK_DAYS = 3;

/**
 * What a customer lent us is traffic of theirs: the ledger has it, and thanking for it is promised. It has no medium, so that nobody takes
 * it for a contact of the RM; a place that was lent makes its owner a host.
 */
async function wasUsed(
  { db, subject, today }: Changing,
  kind: ResourceKind,
  actor: Actor,
  clock: Clock,
): Promise<void> {
  const event = plainEvent({
    eventId: `vivero:${clock.newId('use')}`,
    code: 'CT-V',
    day: today,
    at: clock.now,
    direction: 'in',
    details: { resourceUsed: kind, ...(kind === 'venue' && { hosted: true }) },
  });
  await appendEvents(db, [{ ...subject, source: 'vivero', batchId: null, event }]);
  await makePromise(db, {
    promiseId: clock.newId('prm'),
    ...subject,
    dueOn: today + THANK_DAYS,
    needId: null,
    words: null,
    phrase: { key: 'promise.thank', params: {} },
    madeAt: clock.now,
    madeBy: actor.id,
    state: 'open',
    endedAt: null,
  });
}

/** Takes out what was written down by mistake, or what the customer does not want to stand here. */
export const removeResource = (
  stores: Stores,
  actor: Actor,
  resourceId: string,
  clock: Clock,
): Promise<Result<null, ResourceProblem>> =>
  ofResource(stores, actor, resourceId, clock, async ({ db }) => {
    await deleteResource(db, resourceId);
    return ok({ action: 'resource.removed', details: { resource: resourceId } });
  });

type Change = Parameters<typeof changeCustomer<ResourceProblem>>[4];

/** Finds the customer by the resource; one in nobody's sight is not found, whoever asks. */
async function ofResource(
  stores: Stores,
  actor: Actor,
  resourceId: string,
  clock: Clock,
  change: (changing: Parameters<Change>[0], before: StoredResource) => ReturnType<Change>,
): Promise<Result<null, ResourceProblem>> {
  const find = async (db: Db) => (await resourceById(db, resourceId))?.customerId;
  const result = await changeCustomer<ResourceProblem>(stores, actor, find, clock, async (changing) => {
    const before = await resourceById(changing.db, resourceId);
    return before === undefined ? fail({ code: 'resource.not_found' }) : change(changing, before);
  });
  if (result.ok) return result;
  return result.problem.code === 'customer.not_found' ? fail({ code: 'resource.not_found' }) : fail(result.problem);
}
