import {
  type Actor,
  checkSegment,
  fail,
  type NewId,
  ok,
  type Problem,
  type Result,
  type Segment,
  segmentOrder,
  type SegmentProblem,
  segmentReferences,
  type Segments,
} from '@vivero/domain';
import {
  appendAudit,
  type Db,
  deleteSegment,
  inScope,
  lockSegments,
  type SavedSegment,
  savedSegments,
  segmentUsers,
  type Stores,
  writeSegment,
  writeSegmentReferences,
} from '@vivero/storage';

/** As many as a person can find again. */
const MOST = 100;

/** What somebody wants to keep: a new segment, or the next version of one that they saw as `version`. */
export interface SegmentWish {
  readonly name: string;
  readonly definition: unknown;
  readonly shared: boolean;
  readonly of: { readonly segmentId: string; readonly version: number } | null;
}

/** A segment that an actor may see. */
export interface ListedSegment {
  readonly segmentId: string;
  readonly name: string;
  readonly own: boolean;
  readonly shared: boolean;
  readonly version: number;
  readonly changedAt: string;
  /** null: what was saved means nothing any more, and has to be built again. */
  readonly segment: Segment | null;
}

type Refused<Code extends Problem['code']> = Extract<Problem, { code: Code }>;
type SaveProblem =
  | SegmentProblem
  | Refused<'segment.not_found' | 'segment.name_taken' | 'segment.changed' | 'segment.in_use' | 'segment.too_many'>
  | Refused<'segment.reference_private'>;

/** Somebody keeps segments under their own id; the command line keeps those of the bank. */
const ownerOf = (actor: Actor): string | null => (actor.kind === 'user' ? actor.id : null);
const isVisible = (actor: Actor) => (segment: SavedSegment) => segment.shared || segment.owner === ownerOf(actor);

/** The actor's own segments and those that are shared, by name. @param features of the fold, which definitions may name */
export async function listSegments(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  features: ReadonlySet<string>,
): Promise<readonly ListedSegment[]> {
  const all = await inScope(stores, [], savedSegments);
  const visible = all.filter(isVisible(actor));
  const segments = new Set(visible.map(({ segmentId }) => segmentId));
  return visible.map(({ segmentId, owner, name, shared, version, changedAt, definition }) => {
    const checked = checkSegment(definition, { features, segments });
    const segment = checked.ok ? checked.value : null;
    return { segmentId, name, own: owner === ownerOf(actor), shared, version, changedAt, segment };
  });
}

/** The listed ones as others may refer to them. */
export const segmentsById = (listed: readonly ListedSegment[]): Segments =>
  new Map(listed.flatMap(({ segmentId, segment }) => (segment === null ? [] : [[segmentId, segment] as const])));

/** Keeps a segment. Everything that could go wrong by two people saving at once is judged while nobody else saves. */
export async function saveSegment(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  wish: SegmentWish,
  made: { readonly now: string; readonly newId: NewId; readonly features: ReadonlySet<string> },
): Promise<Result<{ readonly segmentId: string; readonly version: number }, SaveProblem>> {
  return inScope(stores, [], async (db) => {
    await lockSegments(db);
    const visible = (await savedSegments(db)).filter(isVisible(actor));
    const before = visible.find(({ segmentId }) => segmentId === wish.of?.segmentId);
    const refused = refuse(actor, wish, before, visible);
    if (refused) return fail(refused);
    const id = before?.segmentId ?? made.newId('seg');
    const checked = judge(wish, id, visible, made.features);
    if (!checked.ok) return checked;
    if (before?.shared === true && !wish.shared) {
      const users = (await segmentUsers(db, id)).filter(({ owner }) => owner !== ownerOf(actor));
      if (users.length > 0) return fail({ code: 'segment.in_use', by: namesOf(users, visible) });
    }
    const version = (before?.version ?? 0) + 1;
    const { name, shared } = wish;
    const row = { segmentId: id, owner: ownerOf(actor), name, definition: checked.value, shared, version };
    const written = await writeSegment(db, { ...row, changedAt: made.now });
    if (!written.ok) return written;
    await writeSegmentReferences(db, id, [...segmentReferences(checked.value).keys()]);
    await audit(db, actor, 'segment.saved', id, { version, shared }, made.now);
    return ok({ segmentId: id, version });
  });
}

function refuse(
  actor: Actor,
  { of }: SegmentWish,
  before: SavedSegment | undefined,
  visible: readonly SavedSegment[],
): SaveProblem | null {
  const own = visible.filter(({ owner }) => owner === ownerOf(actor));
  if (of === null) return own.length >= MOST ? { code: 'segment.too_many', maximum: MOST } : null;
  if (before === undefined || before.owner !== ownerOf(actor))
    return { code: 'segment.not_found', segmentId: of.segmentId };
  return before.version === of.version ? null : { code: 'segment.changed' };
}

/** What the definition says must mean something, to everybody who may see it, and must not go round in a circle. */
function judge(
  { definition, shared }: SegmentWish,
  id: string,
  visible: readonly SavedSegment[],
  features: ReadonlySet<string>,
): Result<Segment, SegmentProblem | Refused<'segment.reference_private'>> {
  const segments = new Set(visible.map(({ segmentId }) => segmentId));
  const checked = checkSegment(definition, { features, segments: new Set([...segments, id]) });
  if (!checked.ok) return fail(checked.problems[0]);
  const others: Segments = new Map(
    visible.flatMap((each) => {
      const other = checkSegment(each.definition, { features, segments });
      return other.ok ? [[each.segmentId, other.value] as const] : [];
    }),
  );
  const order = segmentOrder(checked.value, others, id);
  if (!order.ok) return order;
  const privately = [...segmentReferences(checked.value)].find(
    ([other]) => shared && visible.some(({ segmentId, shared: open }) => segmentId === other && !open),
  );
  if (!privately) return ok(checked.value);
  return fail({ code: 'segment.reference_private', segmentId: privately[0], path: privately[1] });
}

/** What others call their own segments is not told, only that there are some. */
const namesOf = (
  users: readonly { readonly segmentId: string; readonly name: string }[],
  visible: readonly SavedSegment[],
): readonly string[] => [
  ...new Set(users.map(({ segmentId, name }) => (visible.some((each) => each.segmentId === segmentId) ? name : '…'))),
];

/** Removes one of the actor's own segments, unless another one refers to it. */
export async function removeSegment(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  segmentId: string,
  now: string,
): Promise<Result<null, Refused<'segment.not_found' | 'segment.in_use'>>> {
  return inScope(stores, [], async (db) => {
    await lockSegments(db);
    const visible = (await savedSegments(db)).filter(isVisible(actor));
    const found = visible.find((segment) => segment.segmentId === segmentId);
    if (found === undefined || found.owner !== ownerOf(actor)) return fail({ code: 'segment.not_found', segmentId });
    const users = await segmentUsers(db, segmentId);
    if (users.length > 0) return fail({ code: 'segment.in_use', by: namesOf(users, visible) });
    await deleteSegment(db, segmentId);
    await audit(db, actor, 'segment.removed', segmentId, { version: found.version }, now);
    return ok(null);
  });
}

const audit = (
  db: Db,
  actor: Actor,
  action: string,
  subject: string,
  details: Readonly<Record<string, unknown>>,
  at: string,
): Promise<void> => appendAudit(db, { at, actor: actor.id, action, subject, details });
