import {
  type Day,
  type LedgerEvent,
  type Phrase,
  type Stage,
  STAGES,
  type StageOrNone,
  stageRank,
  type StageRow,
} from '@vivero/domain';
import { evidenceOf } from './evidence-words.ts';

/** One of the seven steps: whether the customer stands on it or has, since when, and what shows it. */
export interface LadderStep {
  readonly stage: Stage;
  readonly rank: number;
  readonly state: 'current' | 'passed' | 'ahead';
  readonly highest: boolean;
  /** Day of the last time that the customer came up to it; null = never. */
  readonly enteredOn: Day | null;
  /** Passed through on the way up without evidence of its own. */
  readonly implied: boolean;
  readonly evidence: readonly Phrase[];
}

const MOST_EVIDENCE = 3;

/** @param rows the moves by evidence and time, without what people set by hand */
export function ladderOf(
  current: StageOrNone,
  highest: StageOrNone,
  rows: readonly StageRow[],
  events: ReadonlyMap<string, LedgerEvent>,
): readonly LadderStep[] {
  return STAGES.map((stage, index): LadderStep => {
    const rank = index + 1;
    const entry = rows.findLast((row) => row.to === stage && stageRank(row.from) < rank);
    return {
      stage,
      rank,
      state: stage === current ? 'current' : rank < stageRank(current) ? 'passed' : 'ahead',
      highest: stage === highest,
      enteredOn: entry?.effectiveOn ?? null,
      implied: entry?.implied ?? false,
      evidence: entry === undefined ? [] : wordsOf(entry, events),
    };
  });
}

function wordsOf(entry: StageRow, events: ReadonlyMap<string, LedgerEvent>): readonly Phrase[] {
  if (entry.implied) return [{ key: 'stage.implied', params: {} }];
  const words = evidenceOf(entry.evidenceIds, events, MOST_EVIDENCE);
  // The first stage is entered by the record itself: no event tells of it.
  return words.length > 0 || entry.to !== 'profiled' ? words : [{ key: 'stage.evidence_record', params: {} }];
}
