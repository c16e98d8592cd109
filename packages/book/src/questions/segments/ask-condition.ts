import { type Condition, DETOURS, LAWFUL_BASES, RELATIONS, stageRank } from '@vivero/domain';
import type { Book } from '../../columns/book.ts';
import { type Asked, NO, YES } from './answer.ts';
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
  return {
    cost: 1,
    ask: ({ people, folded }, rows, out) => {
      for (const row of rows) {
        const recorded = people.detour[row] as number;
        const lost = folded.lostSince[row] !== 0;
        const isIn = (code: number): boolean => code < accepted.length && accepted[code] === 1;
        out[row] = (recorded === 0 && lost ? false : isIn(recorded)) || (lost && isIn(LOST)) ? YES : NO;
      }
    },
  };
}

/** Whether somebody is in a saved segment is a fact: who cannot be known to be in it is not. */
const askSaved = (id: string): Asked => ({
  cost: 1,
  ask: ({ saved }, rows, out) => {
    const answers = saved.get(id);
    if (answers === undefined) throw new RangeError(`there is no segment ${id}`);
    for (const row of rows) out[row] = answers[row] === YES ? YES : NO;
  },
});
