import type { Day } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import { inNeed } from './in-need.ts';
import { interested } from './interested.ts';
import { profiled, type ProfileFacts } from './profiled.ts';
import { reached } from './reached.ts';
import { repurchasing } from './repurchasing.ts';
import type { StageRules } from './stage-rules.ts';
import { superCustomer } from './super-customer.ts';
import { transacted, type HeldProduct } from './transacted.ts';

/** Evidence that lets a customer in, by rank; a rank between without an entry is passed by implication. */
export type Entries = ReadonlyMap<number, readonly LedgerEvent[]>;

/** The seven rules over one timeline, and where each exit leads. Ranks are those of `stageRank`. */
export function stageLadder(profile: ProfileFacts, holdings: readonly HeldProduct[], rules: StageRules) {
  const interest = interested(rules);
  const ladder = [
    profiled(profile, rules),
    reached(rules),
    interest,
    inNeed(rules),
    transacted(holdings, rules),
    repurchasing(rules),
    superCustomer(rules),
  ];
  const holds = (rank: number, day: Day): boolean => ladder[rank - 1]?.holds(day) ?? true;
  const highestHeld = (rank: number, day: Day): number => {
    let stands = rank;
    while (stands > 0 && !holds(stands, day)) stands -= 1;
    return stands;
  };

  return {
    holds,
    scoreOn: (day: Day): number => interest.scoreOn(day),

    note(event: LedgerEvent): void {
      for (const rule of ladder) rule.note(event);
    },

    /** What the day's evidence opens above `rank`, null when nothing; S7 only to those who stand at S6 or come to. */
    entriesAbove(rank: number, day: Day): Entries | null {
      let entries: Map<number, readonly LedgerEvent[]> | null = null;
      for (let above = rank + 1; above <= ladder.length; above += 1) {
        if (above === 7 && rank < 6 && !entries?.has(6)) break;
        const evidence = ladder[above - 1]?.enters(day);
        if (evidence) entries = (entries ?? new Map()).set(above, evidence);
      }
      return entries;
    },

    /** First day, not before `from`, on which time ends the stay at S1..S5; S6 and S7 end by the watch rule only. */
    leavesOn: (rank: number, from: Day, since: Day): Day | null =>
      rank === 0 || rank > 5 ? null : (ladder[rank - 1]?.leavesOn(from, since) ?? null),

    /**
     * Where a customer who leaves `rank` on `day` lands. S4 leads to S3, whose 14 readings start then. S3 and S2 lead
     * down to the first stage that still holds. A lapse from S5 or above is judged anew on the evidence of S1-S4.
     */
    landing: (rank: number, day: Day): number => (rank === 4 ? 3 : highestHeld(Math.min(rank - 1, 4), day)),

    /** Level of a month for one who stands at `rank`: the highest of S5..`rank` that its last day holds, else 0. */
    monthLevel(rank: number, monthEnd: Day, byMoney: number): number {
      for (let level = Math.min(rank, byMoney); level >= 5; level -= 1) if (holds(level, monthEnd)) return level;
      return 0;
    },
  };
}
