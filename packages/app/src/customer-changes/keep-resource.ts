import {
  type Actor,
  type Day,
  fail,
  ok,
  type Problem,
  type ResourceKind,
  type ResourceSource,
  type Result,
  type Willingness,
} from '@vivero/domain';
import {
  type Db,
  deleteResource,
  insertResource,
  resourceById,
  seal,
  type StoredResource,
  type Stores,
  updateResource,
} from '@vivero/storage';
import { changeCustomer, type Clock, type NotFound } from './change-customer.ts';

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
  changeCustomer<ResourceProblem>(stores, actor, customerId, clock, async ({ db, subject, key }) => {
    if (unagreed(resource)) return fail({ code: 'resource.needs_consent' });
    const resourceId = clock.newId('res');
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
  ofResource(stores, actor, resourceId, clock, async ({ db, key }, before) => {
    const { words, ...coded } = patch;
    const after = { ...before, ...coded, words: words === undefined ? before.words : seal(key, words.trim()), version };
    if (unagreed(after)) return fail({ code: 'resource.needs_consent' });
    if (!(await updateResource(db, after, clock.now))) return fail({ code: 'resource.changed' });
    return ok({ action: 'resource.changed', details: { resource: resourceId, fields: Object.keys(patch) } });
  });

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
