import { MemberSet } from '@vivero/book';
import { type Actor, type Day, segmentOrder } from '@vivero/domain';
import { type Candidate, candidates, inScope, markEnrolled, readWide } from '@vivero/storage';
import { askBook } from '../questions/ask-book.ts';
import { askedNames, namesInBook } from '../questions/asked-names.ts';
import type { QuestionDeps } from '../questions/question-deps.ts';
import { enrol } from './enrol.ts';
import type { LiveVersion } from './live-versions.ts';

const PAGE = 5_000;

/** The numbers of those whom a playbook's segment means today, in the whole bank; undefined when it means nothing any more. */
export async function segmentMembers(
  deps: QuestionDeps,
  actor: Actor,
  { playbook: { enrols } }: Pick<LiveVersion, 'playbook'>,
): Promise<readonly number[] | undefined> {
  if (enrols.by !== 'segment') return [];
  const names = namesInBook(await askedNames(deps.stores, actor));
  if (!segmentOrder(enrols.segment, names.saved).ok) return undefined;
  const { answer } = await askBook(deps, actor, ({ ask }) => ask({ ask: 'members', segment: enrols.segment, names }));
  return [...new MemberSet(answer)];
}

/** Takes in whoever a playbook's segment means today and who may be. @param actor sees the whole bank @returns how many were taken in */
export async function enrolSegment(
  deps: QuestionDeps,
  actor: Actor,
  version: LiveVersion,
  today: Day,
): Promise<number> {
  const members = await segmentMembers(deps, actor, version);
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
