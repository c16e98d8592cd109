import { MemberSet } from '@vivero/book';
import { type Actor, type Day, type Segment, segmentOrder } from '@vivero/domain';
import { type Candidate, candidates, inScope, markEnrolled, readWide } from '@vivero/storage';
import { askBook } from '../questions/ask-book.ts';
import { askedNames, namesInBook } from '../questions/asked-names.ts';
import type { QuestionDeps } from '../questions/question-deps.ts';
import { enrol } from './enrol.ts';
import type { LiveVersion } from './live-versions.ts';

const PAGE = 5_000;

/** The numbers of those whom a segment means today, in the whole bank; undefined when it cannot be said now. */
async function membersToday(
  { stores, ...deps }: QuestionDeps,
  actor: Actor,
  segment: Segment,
  today: Day,
): Promise<readonly number[] | undefined> {
  const names = namesInBook(await askedNames(stores, actor));
  // It refers to one that has been removed since.
  if (!segmentOrder(segment, names.saved).ok) return undefined;
  const { answer } = await askBook(deps, actor, async ({ ask, asOf }) =>
    // A book of yesterday does not know who is meant today: the next tick will.
    asOf === today ? ask({ ask: 'members', segment, names }) : undefined,
  );
  return answer === undefined ? undefined : [...new MemberSet(answer)];
}

/** Takes in whoever a playbook's segment means today and who may be. @param actor sees the whole bank @returns how many were taken in */
export async function enrolSegment(
  deps: QuestionDeps,
  actor: Actor,
  version: LiveVersion,
  today: Day,
): Promise<number> {
  const { enrols } = version.playbook;
  const members = enrols.by === 'segment' ? await membersToday(deps, actor, enrols.segment, today) : undefined;
  if (members === undefined) return 0;
  let taken = 0;
  for (let i = 0; i < members.length; i += PAGE) {
    const page = members.slice(i, i + PAGE);
    const found = await readWide(deps.stores, (wide) => candidates(wide, version.playbookNo, { members: page }));
    const books = Map.groupBy(found, ({ rm }) => rm);
    for (const [rms, people] of inGroups(books))
      taken += await inScope(deps.stores, rms, (db) => enrol(db, version, people, { today, by: 'segment' }));
  }
  await inScope(deps.stores, [], (db) => markEnrolled(db, version.playbookNo, today));
  return taken;
}

/** A transaction sees few books at a time: what it writes is compared with each of them. */
const BOOKS_AT_ONCE = 25;
function* inGroups(
  books: ReadonlyMap<number, readonly Candidate[]>,
): Generator<readonly [rms: readonly number[], people: readonly Candidate[]]> {
  const all = [...books];
  for (let i = 0; i < all.length; i += BOOKS_AT_ONCE) {
    const some = all.slice(i, i + BOOKS_AT_ONCE);
    yield [some.map(([rm]) => rm), some.flatMap(([, people]) => people)];
  }
}
