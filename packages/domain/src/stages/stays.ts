import type { Day } from '../day.ts';
import { stageAt, stageRank, type Stage } from './stage.ts';
import type { StageRow } from './stage-history.ts';

/** The time from coming to a stage until leaving it: what conversions, dwell and flows are counted from. */
export interface Stay {
  readonly stage: Stage;
  readonly enteredOn: Day;
  /** From outside the ladder, from a lower stage, or back from a higher one. */
  readonly came: 'new' | 'up' | 'down';
  /** Passed through without evidence of its own; it ends on its own day. */
  readonly implied: boolean;
  /** Day of leaving and the way out; null while the customer still stands here. */
  readonly leftOn: Day | null;
  readonly left: 'up' | 'down' | null;
  /** First day since entering on which a higher stage was reached, whatever lay between; null = not yet. */
  readonly upOn: Day | null;
  /** Day on which the customer had come up to this stage the time before, by evidence; null = this is the first time. */
  readonly beforeOn: Day | null;
  /** A voided purchase took the entry back: it stays in the history and counts as no passage. */
  readonly takenBack: boolean;
}

const PURCHASE = stageRank('transacted');

/**
 * The stays of one customer, in the order of the history.
 * @param rows moves by evidence and time, contiguous; what people set by hand is kept apart and not meant here
 */
export function stays(rows: readonly StageRow[]): readonly Stay[] {
  const moves = rows.map((row, i) => {
    const [from, to] = [stageRank(row.from), stageRank(row.to)];
    // Only a purchase can be voided, and with it what was passed on the way to it.
    const bought = to > from && (row.implied || to >= PURCHASE);
    const fall = rows.slice(i + 1).find((later) => stageRank(later.to) < to);
    return { from, to, day: row.effectiveOn, implied: row.implied, takenBack: bought && fall?.cause === 'void' };
  });
  const cameUpTo = new Map<number, Day>();
  return moves.flatMap(({ from, to, day, implied, takenBack }, i): Stay[] => {
    if (to === 0) return [];
    const next = moves[i + 1];
    const beforeOn = cameUpTo.get(to) ?? null;
    if (to > from && !implied && !takenBack) cameUpTo.set(to, day);
    return [
      {
        stage: stageAt(to) as Stage,
        enteredOn: day,
        came: from === 0 ? 'new' : to > from ? 'up' : 'down',
        implied,
        leftOn: next?.day ?? null,
        left: next === undefined ? null : next.to > to ? 'up' : 'down',
        upOn: moves.slice(i + 1).find((later) => later.to > to && !later.takenBack)?.day ?? null,
        beforeOn,
        takenBack,
      },
    ];
  });
}
