import type { Day } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import { currentDetour, lostSince, type CurrentDetour, type DetourRecord } from './detour.ts';
import { EVIDENCE } from './evidence.ts';
import { applyOverrides, type StageOverride } from './override-stage.ts';
import type { ProfileFacts } from './profiled.ts';
import { revisionsOf, type RecordMerge, type Revision } from './revisions.ts';
import { stageAt, type StageOrNone } from './stage.ts';
import type { StageRow } from './stage-history.ts';
import { stagePath, type Move, type MonthlyBalances, type StagePath } from './stage-path.ts';
import { STAGE_RULES, type StageRules } from './stage-rules.ts';
import { timelineOf } from './timeline.ts';
import type { HeldProduct } from './transacted.ts';
import { watchedMonth } from './watch-rule.ts';

/** Everything the stages of one customer depend on. For what was known at an earlier instant, leave out what was recorded later. */
export interface StageInput {
  /** In any order; late, duplicate and re-ordered events give the same history. */
  readonly events: readonly LedgerEvent[];
  readonly profile: ProfileFacts;
  readonly holdings: readonly HeldProduct[];
  /** Given where the bank wants the watch rule to ask for money too. */
  readonly balances?: MonthlyBalances;
  readonly merges?: readonly RecordMerge[];
  readonly overrides?: readonly StageOverride[];
  readonly detours?: readonly DetourRecord[];
  /** The last business day whose evidence counts; stages are those at its end. */
  readonly asOf: Day;
  /** The thresholds with their version; the defaults when absent. */
  readonly rules?: StageRules;
}

export interface StageState {
  /** What is shown: the stage by evidence, or the one that a person has set. */
  readonly current: StageOrNone;
  readonly byEvidence: StageOrNone;
  /** Highest stage ever reached; a purchase that was voided never counted. */
  readonly highest: StageOrNone;
  /** Day of the last move by evidence or time; null = never moved. */
  readonly since: Day | null;
  /** Evidence of the last move; empty when time made it. */
  readonly enteredBy: readonly string[];
  readonly interestScore: number;
  /** The n-th month of watch, 1..3. */
  readonly watch: { readonly month: number } | null;
  /** The stay condition fails and the exit is running: people going cold. */
  readonly cooling: boolean;
  /** When the stage falls with no new evidence; null = never. */
  readonly nextDecayOn: Day | null;
  readonly setBy: StageOverride | null;
  readonly detour: CurrentDetour | null;
}

export interface StageHistory {
  /** Moves by evidence and time. */
  readonly rows: readonly StageRow[];
  /** What people set, and its end, kept apart. */
  readonly manual: readonly StageRow[];
  readonly current: StageState;
}

/**
 * The seven stages of one customer, folded from evidence (definitions.md 2.2). Pure: the same inputs and rules give the
 * same history.
 *
 * A void or a merge changes what the past means from its day on: the customer then stands where he would stand had the
 * purchase never been, or had the records always been one, while the days before keep what was known then.
 */
export function foldStages(input: StageInput): StageHistory {
  const { asOf, rules = STAGE_RULES, merges = [], overrides = [], detours = [] } = input;
  const timeline = timelineOf(input.events, asOf);
  const evidence = timeline.filter((event) => EVIDENCE[event.code].class !== null);
  const facts = { profile: input.profile, holdings: input.holdings, balances: input.balances ?? null, rules };
  const { first, next, voided } = revisionsOf(evidence, merges, asOf);

  let path = stagePath(first, (next[0]?.day ?? asOf + 1) - 1, facts);
  const rows = path.moves.map((move) => rowOf(move, rules.version));
  for (const [i, revision] of next.entries()) {
    const stood = path.rank;
    path = stagePath(revision.timeline, (next[i + 1]?.day ?? asOf + 1) - 1, facts);
    rows.push(...revisedRows(stood, path, revision, rules.version));
  }

  const byEvidence = stageAt(path.rank);
  const { manual, inForce } = applyOverrides(overrides, rows, asOf, rules.version);
  const lost =
    path.rank >= 5
      ? lostSince(
          timeline.filter(({ eventId }) => !voided.has(eventId)),
          asOf,
          rules,
        )
      : null;
  const month = path.watch && watchedMonth(path.watch, rules);
  return {
    rows,
    manual,
    current: {
      current: inForce?.to ?? byEvidence,
      byEvidence,
      highest: stageAt(Math.max(0, ...path.moves.map((move) => move.to))),
      since: rows.at(-1)?.effectiveOn ?? null,
      enteredBy: path.moves.at(-1)?.evidence.map((event) => event.eventId) ?? [],
      interestScore: path.interestScore,
      watch: month === null ? null : { month },
      cooling: path.cooling,
      nextDecayOn: path.nextDecayOn,
      setBy: inForce,
      detour: currentDetour(detours, lost, asOf),
    },
  };
}

function rowOf({ day, from, to, evidence, implied, cause }: Move, ruleVersion: string): StageRow {
  return {
    from: stageAt(from),
    to: stageAt(to),
    effectiveOn: day,
    recordedAt: evidence.reduce<string | null>(
      (latest, { recordedAt }) => (latest !== null && latest > recordedAt ? latest : recordedAt),
      null,
    ),
    evidenceIds: evidence.map((event) => event.eventId),
    ruleVersion,
    cause,
    implied,
  };
}

/** The rows from the day of a revision on: one jump to where the revised path stands, unless it had led here anyway. */
function revisedRows(stood: number, path: StagePath, revision: Revision, ruleVersion: string): StageRow[] {
  const { day, cause, ids, recordedAt } = revision;
  const rankOn = (until: Day): number => path.moves.findLast((move) => move.day <= until)?.to ?? 0;
  const later = path.moves.filter((move) => move.day > (rankOn(day - 1) === stood ? day - 1 : day));
  const jump: StageRow[] = [];
  if (rankOn(day - 1) !== stood) {
    const stands = rankOn(day);
    const row = { effectiveOn: day, recordedAt, evidenceIds: ids, ruleVersion, cause };
    // Upwards every stage between is passed, downwards it is one fall.
    for (let rank = stood; rank !== stands;) {
      const to = rank < stands ? rank + 1 : stands;
      jump.push({ ...row, from: stageAt(rank), to: stageAt(to), implied: to < stands });
      rank = to;
    }
  }
  return [...jump, ...later.map((move) => rowOf(move, ruleVersion))];
}
