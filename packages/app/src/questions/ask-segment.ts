import { type Actor, fail, ok, type Result, type SegmentProblem } from '@vivero/domain';
import { customersOfMembers } from '@vivero/storage';
import { readAs } from '../reading/read-as.ts';
import { previewSegment, type SegmentPreview } from '../segments/preview-segment.ts';
import { namesFor, type QuestionDeps } from './question-deps.ts';

/** How many people a definition means, in the actor's scope. */
export async function countSegment(
  deps: QuestionDeps,
  actor: Actor,
  definition: unknown,
): Promise<Result<SegmentPreview, SegmentProblem>> {
  const found = await asked(deps, actor, definition);
  return found.ok ? ok(found.value) : fail(firstOf(found.problems));
}

/** Some of the people whom a definition means, by their number in the bank, and how many there are in all: of the very same set. */
export interface SegmentPage {
  readonly total: number;
  readonly customerIds: readonly string[];
  /** Where the next page begins; null = this was the last. */
  readonly after: number | null;
}

/** @param page members after this one, at most so many */
export async function listSegment(
  deps: QuestionDeps,
  actor: Actor,
  definition: unknown,
  page: { readonly after: number | null; readonly most: number },
): Promise<Result<SegmentPage, SegmentProblem>> {
  const found = await asked(deps, actor, definition);
  if (!found.ok) return fail(firstOf(found.problems));
  const { members } = found;
  const wanted: number[] = [];
  let more = false;
  for (const member of members) {
    if (page.after !== null && member <= page.after) continue;
    more = wanted.length === page.most;
    if (more) break;
    wanted.push(member);
  }
  const customers = await readAs(deps.stores, actor, (db) => customersOfMembers(db, wanted));
  return ok({
    total: members.size,
    customerIds: customers.map(({ customerId }) => customerId),
    after: more ? (wanted.at(-1) ?? null) : null,
  });
}

async function asked(deps: QuestionDeps, actor: Actor, definition: unknown) {
  const names = await namesFor(deps, actor);
  const { answer } = await deps.book.withBook(actor, (book, scope) =>
    previewSegment(actor, definition, { book, scope, names }, deps.clock),
  );
  return answer;
}

function firstOf(problems: readonly SegmentProblem[]): SegmentProblem {
  const [first] = problems;
  if (first === undefined) throw new Error('refused without a reason');
  return first;
}
