import { type Condition, type Segment, segmentOrder, type Segments } from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import { MemberSet } from '../../scope/member-set.ts';
import { openRows } from '../open-rows.ts';
import { Room } from '../room.ts';
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
  const saved = order.value.map((id) => ({ id, ...asking((names.saved.get(id) as Segment).where) }));
  const { ask, answers } = asking(segment.where);
  const room = new Room(Uint32Array);
  const members = new MemberSet(book.members);
  for (const part of parts) {
    const { member } = part.people;
    const rows = openRows(part, scope, room.of(member.length));
    if (rows.length === 0) continue;
    const asked = askedPart(part);
    for (const each of saved) {
      const out = each.answers.of(member.length);
      each.ask(asked, rows, out);
      asked.saved.set(each.id, out);
    }
    const out = answers.of(member.length);
    addMembers(members, member, ask(asked, rows, out), out);
  }
  return members;

  function asking(condition: Condition): Asked & { readonly answers: Room<Uint8Array> } {
    return { ...askCondition(book, names, condition), answers: new Room(Uint8Array) };
  }
}

/** Adds those of whom the answer is yes, without a branch that nobody can foresee. */
function addMembers({ words }: MemberSet, member: Uint32Array, rows: Uint32Array, answers: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const number = member[row] as number;
    const word = number >>> 5;
    words[word] = (words[word] as number) | (((answers[row] as number) >>> YES_BIT) << (number & 31));
  }
}
/** The bit that a yes has and no other answer. */
const YES_BIT = Math.log2(YES);

function askedPart(part: Part): AskedPart {
  let columns: ReturnType<Part['events']> | null = null;
  let features: ReturnType<Part['features']> | null = null;
  return {
    ...part,
    columns: () => (columns ??= part.events()),
    features: () => (features ??= part.features()),
    saved: new Map(),
  };
}
