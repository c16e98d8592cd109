import type { Day } from '../day.ts';
import type { SnapshotFacts } from './snapshot-facts.ts';
import { groupsOf, lifeStageOf, type LifeStage } from './customer-group.ts';
import type { NeedHypothesis } from './need.ts';
import { SHOULD_NEED_MAP, SHOULD_NEED_VERSION, type ShouldNeedLine } from './should-need-map.ts';

export interface ExpectedNeed {
  readonly line: ShouldNeedLine;
  readonly lifeStage: LifeStage;
  /** The customer already holds something for it, here or elsewhere. */
  readonly covered: boolean;
}

/** How long a gap in a snapshot stays a reason to talk; the next refresh renews it. */
const WINDOW_DAYS = 90;

/** What a customer like this is expected to need (demands 4), held or not; works on a snapshot without any event. */
export function expectedNeeds(
  facts: SnapshotFacts,
  map: readonly ShouldNeedLine[] = SHOULD_NEED_MAP,
): readonly ExpectedNeed[] {
  const groups = groupsOf(facts);
  const lifeStage = lifeStageOf(facts.ageYears);
  return map
    .filter((line) => groups.includes(line.group) && line.lifeStages.includes(lifeStage))
    .map((line) => ({ line, lifeStage, covered: line.coveredBy.some((category) => facts.holds.has(category)) }));
}

/** Expected minus held: one hypothesis for each line that nothing covers. Idle cash needs cash, so an empty account makes no such gap. */
export function needGaps(
  facts: SnapshotFacts,
  today: Day,
  map: readonly ShouldNeedLine[] = SHOULD_NEED_MAP,
  version: number = SHOULD_NEED_VERSION,
): readonly NeedHypothesis[] {
  const cash = Math.max(0, facts.balanceMinor ?? 0);
  return expectedNeeds(facts, map)
    .filter(({ covered, line }) => !covered && (line.need !== 'place_idle_cash' || cash > 0))
    .map(({ line }) => ({
      kind: line.need,
      origin: 'map',
      rule: `${line.line}@${version}`,
      strength: line.strength,
      from: today,
      until: today + WINDOW_DAYS,
      amountMinor: line.need === 'place_idle_cash' ? cash : 0,
      reason: { key: line.reason, params: { group: { term: `group.${line.group}` } } },
      evidenceIds: [],
    }));
}
