import type { Day } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import { monthEndOf } from './calendar-month.ts';
import type { ProfileFacts } from './profiled.ts';
import { stageLadder } from './stage-ladder.ts';
import type { StageRules } from './stage-rules.ts';
import type { HeldProduct } from './transacted.ts';
import { watchMonth, type Watch } from './watch-rule.ts';

/** Months whose average daily balance is known, by the month's last day; thresholds of S5, S6, S7 in the same unit. */
export interface MonthlyBalances {
  readonly thresholds: readonly [number, number, number];
  readonly averages: ReadonlyMap<Day, number>;
}

export interface StageFacts {
  readonly profile: ProfileFacts;
  readonly holdings: readonly HeldProduct[];
  readonly balances: MonthlyBalances | null;
  readonly rules: StageRules;
}

/** A change of rank at the end of a day, by evidence or, with none, by time. */
export interface Move {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  readonly evidence: readonly LedgerEvent[];
  readonly implied: boolean;
  readonly cause: 'evidence' | 'decay';
}

export interface StagePath {
  readonly moves: readonly Move[];
  readonly rank: number;
  readonly watch: Watch | null;
  readonly interestScore: number;
  /** The stay condition fails but the exit has not come yet. */
  readonly cooling: boolean;
  /** First day after `through` on which the customer falls when nothing else happens. */
  readonly nextDecayOn: Day | null;
}

/** What a customer says or does that ends a stay at once, by the rank it ends: profile restated, link removed, need denied. */
const ENDS: Readonly<Record<number, LedgerEvent['code']>> = { 1: 'PROF', 2: 'PD-X', 4: 'ND-D' };

interface Standing {
  readonly rank: number;
  readonly since: Day;
  /** Present at S5 and above, with the next month end that it has to judge. */
  readonly watch: Watch | null;
  readonly monthEnd: Day;
}

/**
 * The path of one customer through the stages up to the end of `through`, from a timeline in order of time without
 * duplicates, as if nothing were ever voided. It visits the days with evidence, the days on which time alone ends a
 * stay (in closed form) and, from S5 up, the month ends: never every day.
 */
export function stagePath(timeline: readonly LedgerEvent[], through: Day, facts: StageFacts): StagePath {
  const { rules, balances } = facts;
  const ladder = stageLadder(facts.profile, facts.holdings, rules);
  const moves: Move[] = [];
  let standing: Standing = {
    rank: 0,
    since: Number.NEGATIVE_INFINITY,
    watch: null,
    monthEnd: Number.POSITIVE_INFINITY,
  };

  const at = (rank: number, day: Day): Standing =>
    rank < 5
      ? { rank, since: day, watch: null, monthEnd: Number.POSITIVE_INFINITY }
      : { rank, since: day, watch: { level: rank, below: 0, best: 0 }, monthEnd: monthEndOf(day) };
  const moneyLevel = (monthEnd: Day): number => {
    const average = balances?.averages.get(monthEnd);
    return average === undefined || !balances ? 7 : 4 + balances.thresholds.filter((least) => average >= least).length;
  };
  const judgeMonth = (old: Standing, watch: Watch): Standing => {
    const next = watchMonth(watch, ladder.monthLevel(old.rank, old.monthEnd, moneyLevel(old.monthEnd)), rules);
    const monthEnd = monthEndOf(old.monthEnd + 1);
    if (next.level === old.rank) return { ...old, watch: next, monthEnd };
    // A demotion to an S5 that does not hold any more on the day is a lapse.
    const lapsed = next.level === 0 || (next.level === 5 && !ladder.holds(5, old.monthEnd));
    return { ...at(lapsed ? ladder.landing(5, old.monthEnd) : next.level, old.monthEnd), monthEnd };
  };
  /** Day of the next thing that time does on or after `from`; null = nothing, ever. */
  const dueOn = ({ rank, since, watch, monthEnd }: Standing, from: Day): Day | null => {
    const leaves = ladder.leavesOn(rank, from, since);
    if (!watch) return leaves;
    return leaves === null ? monthEnd : Math.min(leaves, monthEnd);
  };
  const pass = (old: Standing, day: Day): Standing =>
    ladder.leavesOn(old.rank, day, old.since) === day || !old.watch
      ? at(ladder.landing(old.rank, day), day)
      : judgeMonth(old, old.watch);
  const settle = (from: Day, to: Day, todays: readonly LedgerEvent[]): void => {
    for (let due = dueOn(standing, from); due !== null && due <= to; due = dueOn(standing, due)) {
      const old = standing.rank;
      standing = pass(standing, due);
      if (standing.rank === old) continue;
      const evidence = due === from ? todays.filter((event) => event.code === ENDS[old]) : [];
      const cause = evidence.length > 0 ? 'evidence' : 'decay';
      moves.push({ day: due, from: old, to: standing.rank, evidence, implied: false, cause });
    }
  };
  const climb = (day: Day): void => {
    const entries = ladder.entriesAbove(standing.rank, day);
    if (!entries) return;
    const top = Math.max(...entries.keys());
    for (let rank = standing.rank + 1; rank <= top; rank += 1) {
      const evidence = entries.get(rank) ?? entries.get(top) ?? [];
      moves.push({ day, from: rank - 1, to: rank, evidence, implied: !entries.has(rank), cause: 'evidence' });
    }
    standing = at(top, day);
  };

  let day = Number.NEGATIVE_INFINITY;
  let todays: LedgerEvent[] = [];
  const factsOn = facts.profile.verifiedOn ?? Number.POSITIVE_INFINITY;
  for (let i = 0; ;) {
    const next = Math.min(
      timeline[i]?.day ?? Number.POSITIVE_INFINITY,
      factsOn > day ? factsOn : Number.POSITIVE_INFINITY,
    );
    if (next > through) break;
    settle(day, next - 1, todays);
    day = next;
    todays = [];
    for (let event = timeline[i]; event?.day === day; event = timeline[(i += 1)]) {
      ladder.note(event);
      todays.push(event);
    }
    climb(day);
  }
  settle(day, through, todays);

  return {
    moves,
    rank: standing.rank,
    watch: standing.watch,
    interestScore: ladder.scoreOn(through),
    cooling: standing.rank > 0 && (!ladder.holds(standing.rank, through) || (standing.watch?.below ?? 0) > 0),
    nextDecayOn: nextDecay(standing),
  };

  /** Balances of months to come are unknown and bring nobody down. */
  function nextDecay(from: Standing): Day | null {
    for (let current = from; ;) {
      const due = dueOn(current, through + 1);
      if (due === null) return null;
      const next = pass(current, due);
      if (next.rank < current.rank) return due;
      if (next.rank === 5 && next.watch?.below === 0 && ladder.leavesOn(5, due, due) === null) return null;
      current = next;
    }
  }
}
