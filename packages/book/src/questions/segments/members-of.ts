import { type Segment, segmentOrder, type Segments } from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import { MemberSet } from '../../scope/member-set.ts';
import { openRows } from '../open-rows.ts';
import { type Asked, type AskedPart, YES } from './answer.ts';
import { askCondition, type ConditionNames } from './ask-condition.ts';

export interface SegmentNamesInBook extends ConditionNames {
  /** Saved segments, for those that the definition refers to. */
  readonly saved: Segments;
}

/**
 * The customers of the scope that a segment means. Count, list and export are this very set: its size, its members, the same members.
 * @param parts the parts to look at, all by default; of disjoint parts the sets are joined with `or`
 * @throws RangeError for a definition that was not checked: an unknown name, a segment that refers to itself
 */
export function membersOf(
  book: Book,
  scope: MemberSet,
  segment: Segment,
  names: SegmentNamesInBook,
  parts: readonly Part[] = book.parts,
): MemberSet {
  const order = segmentOrder(segment, names.saved);
  if (!order.ok) throw new RangeError(`${order.problem.code} at ${order.problem.path}`);
  const saved = order.value.map((id): readonly [string, Asked] => [
    id,
    askCondition(book, names, (names.saved.get(id) as Segment).where),
  ]);
  const asked = askCondition(book, names, segment.where);
  const members = new MemberSet(book.members);
  for (const part of parts) {
    const open = openRows(part, scope);
    if (open.length === 0) continue;
    const asking = askedPart(part);
    for (const [id, each] of saved) asking.saved.set(id, answersOf(each, asking, open));
    const answers = answersOf(asked, asking, open);
    for (const row of open) if (answers[row] === YES) members.add(part.people.member[row] as number);
  }
  return members;
}

function askedPart(part: Part): AskedPart {
  let columns: ReturnType<Part['events']> | null = null;
  return { ...part, columns: () => (columns ??= part.events()), saved: new Map() };
}

function answersOf({ ask }: Asked, part: AskedPart, rows: Uint32Array): Uint8Array {
  const answers = new Uint8Array(part.people.member.length);
  ask(part, rows, answers);
  return answers;
}
