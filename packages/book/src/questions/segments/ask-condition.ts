import { type Condition, DETOURS, LAWFUL_BASES, RELATIONS, stageRank } from '@vivero/domain';
import type { Book } from '../../columns/book.ts';
import { type Asked, askEach, type AskedPart, NO, YES } from './answer.ts';
import { askDid, askSequence, askSum } from './ask-behaviour.ts';
import { accepting, askCode } from './ask-code.ts';
import { askFigure, askUnknown, figuresOf } from './ask-figure.ts';
import { askGroup, askNot } from './ask-group.ts';
import { askHolds } from './ask-holds.ts';

/** What a condition may need to know beside the book. */
export interface ConditionNames {
  /** Names of the features, in the order of their columns. */
  readonly features: readonly string[];
  /** Branch of each book of customers. */
  readonly branchOf: ReadonlyMap<number, string>;
}

/**
 * Makes a condition ready for one book: what can be decided once is in tables afterwards.
 * @throws RangeError for a name that there is not; a definition is checked before (`checkSegment`)
 */
export function askCondition(book: Book, names: ConditionNames, condition: Condition): Asked {
  const inner = (part: Condition): Asked => askCondition(book, names, part);
  /** Codes of a list of `domain`: its place plus 1, 0 = not stated. */
  const codes = <T>(list: readonly T[], wanted: readonly (T | null)[]): Uint8Array =>
    accepting(wanted.map((value) => (value === null ? 0 : list.indexOf(value) + 1)));
  switch (condition.is) {
    case 'all':
    case 'any':
      return askGroup(condition.is, condition.of.map(inner));
    case 'not':
      return askNot(inner(condition.of));
    case 'segment':
      return askSaved(condition.id);
    case 'book':
      return askCode(({ people }) => people.rm, accepting(condition.in));
    case 'branch': {
      const books = [...names.branchOf].flatMap(([rm, branch]) => (condition.in.includes(branch) ? [rm] : []));
      return askCode(({ people }) => people.rm, accepting(books));
    }
    case 'bank_segment': {
      // A segment that nobody is in has no number; 0 means that none is stated.
      const known = condition.in.filter((name) => name === null || book.segments.includes(name));
      return askCode(({ people }) => people.segment, codes(book.segments, known));
    }
    case 'relation':
      return askCode(({ people }) => people.relation, codes(RELATIONS, condition.in));
    case 'basis':
      return askCode(({ people }) => people.basis, codes(LAWFUL_BASES, condition.in));
    case 'detour':
      return askDetour(condition.in.map((kind) => (kind === null ? 0 : DETOURS.indexOf(kind) + 1)));
    case 'stage': {
      const column = ({ shown: 'shown', evidence: 'rank', highest: 'highest' } as const)[condition.which];
      return askCode(({ folded }) => folded[column], accepting(condition.in.map(stageRank)));
    }
    case 'cooling':
      return askCode(({ folded }) => folded.cooling, accepting([1]));
    case 'under_watch':
      return askCode(({ folded }) => folded.watch, accepting([1, 2, 3]));
    case 'figure':
      return askFigure(figuresOf(book, names.features, condition.of), condition.compare, condition.value);
    case 'unknown':
      return askUnknown(figuresOf(book, names.features, condition.of));
    case 'holds':
      return askHolds(book, condition);
    case 'did':
      return askDid(book, condition);
    case 'sum':
      return askSum(book, condition);
    case 'sequence':
      return askSequence(book, condition);
  }
}

const LOST = DETOURS.indexOf('lost') + 1;

/** Any of these in force: what somebody recorded, and that the customer counts as lost. */
function askDetour(wanted: readonly number[]): Asked {
  const accepted = accepting(wanted);
  const lost = wanted.includes(LOST) ? YES : NO;
  return askEach(1, (part, rows, out) => inForce(part, accepted, lost, rows, out));
}

/** @param lost the answer for those who count as lost and of whom nothing that is wanted is recorded */
function inForce(
  { people: { detour }, folded: { lostSince } }: AskedPart,
  accepted: Uint8Array,
  lost: number,
  rows: Uint32Array,
  out: Uint8Array,
): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const recorded = detour[row] as number;
    const isLost = lostSince[row] !== 0;
    // Who counts as lost is not without a detour.
    const fits = (recorded !== 0 || !isLost) && recorded < accepted.length && accepted[recorded] === 1;
    out[row] = fits ? YES : isLost ? lost : NO;
  }
}

/** Whether somebody is in a saved segment is a fact: who cannot be known to be in it is not. */
const askSaved = (id: string): Asked =>
  askEach(1, ({ saved }, rows, out) => {
    const answers = saved.get(id);
    if (answers === undefined) throw new RangeError(`there is no segment ${id}`);
    beIn(answers, rows, out);
  });

function beIn(answers: Uint8Array, rows: Uint32Array, out: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    out[row] = answers[row] === YES ? YES : NO;
  }
}
