import { money, type Need, type Phrase, type Scene, SCENE_OF_STEP } from '@vivero/domain';
import type { DrawnAction } from './draw-action.ts';
import type { DrawnRow } from './draw-last-row.ts';
import type { Judged } from './judged.ts';
import type { PlanInput } from './plan-input.ts';
import type { BlockedAction, PlanGroup, PlanRow } from './plan-row.ts';
import { notNowBecause, rowFactors, rowReason } from './row-reasons.ts';
import { rowScript } from './row-script.ts';
import { gainOf } from './score.ts';

/** A window that closes within this many days cannot wait. */
const URGENT_DAYS = 3;

export function groupOf({ candidate }: Judged, today: number): PlanGroup {
  if (candidate.clock) return candidate.clock.reason === 'promise' ? 'promised' : 'cannot_wait';
  if (candidate.slip) return 'worth_talking';
  return candidate.need && candidate.need.until - today < URGENT_DAYS ? 'cannot_wait' : 'worth_talking';
}

const WHY_NOT = 3;

/** The three blocked actions that would have scored best, best first. */
export function whyNotOf(all: readonly Judged[]): readonly BlockedAction[] {
  const best: Judged[] = [];
  for (const judged of all) {
    if (judged.blockedBy === null) continue;
    const { total } = judged.score;
    let place = best.length;
    while (place > 0 && best[place - 1]!.score.total < total) place -= 1;
    if (place === WHY_NOT) continue;
    best.splice(place, 0, judged);
    if (best.length > WHY_NOT) best.pop();
  }
  return best.flatMap(({ candidate, blockedBy, score }) =>
    blockedBy === null
      ? []
      : {
          action: candidate.action,
          needId: candidate.need?.needId ?? null,
          productId: candidate.product?.productId ?? null,
          contentId: candidate.contentId,
          rule: blockedBy.rule,
          ruleVersion: blockedBy.version,
          phrase: blockedBy.phrase,
          score: score.total,
        },
  );
}

/** Runs by the clock, or is a birthday on which a greeting is welcome. */
const belongsToTalk = ({ candidate, blockedBy }: Judged): boolean =>
  candidate.clock !== null || (candidate.birthday !== null && blockedBy === null);

const placeOf = (judged: Judged): Scene['place'] =>
  judged.means.medium === 'branch' || judged.means.medium === 'visit' ? 'offline' : 'online';

/** What moved in the customer's money, may be raised, and is not what the row is about: no talk should pass over it. */
function momentsBeside(all: readonly Judged[], about: Need | null): readonly Phrase[] {
  const moments = all.flatMap(({ candidate: { need }, blockedBy }) =>
    need !== null && need.origin === 'trigger' && blockedBy === null && need.needId !== about?.needId ? [need] : [],
  );
  return [...new Set(moments)].map((need) => need.reason);
}

const saysLot = (lot: DrawnAction | DrawnRow): Phrase =>
  'among' in lot
    ? { key: 'plan.drawn.action', params: { count: lot.among.length } }
    : { key: 'plan.drawn.row', params: { count: lot.contenders.length } };

/**
 * @param all everything judged for this customer, for "why not"
 * @param lot by which the action was drawn, or the row; null = neither was
 */
export function makeRow(
  rank: number,
  judged: Judged,
  all: readonly Judged[],
  lot: DrawnAction | DrawnRow | null,
  input: PlanInput,
): PlanRow {
  const { candidate, means, score, behind } = judged;
  const { customer, clock, step } = candidate;
  const need = candidate.need ?? behind?.need ?? null;
  const asksConsent =
    candidate.action === 'service' &&
    all.some((each) => each.candidate.action === 'consent' && each.blockedBy === null);
  const aim = step === null ? ({ frequency: 'low', aim: 'seed' } as const) : SCENE_OF_STEP[step];
  return {
    rank,
    group: groupOf(judged, input.today),
    customerId: customer.customerId,
    rm: customer.rm,
    stage: customer.stage.current,
    action: candidate.action,
    needId: need?.needId ?? null,
    needKind: need?.kind ?? (clock?.reason === 'maturity' ? 'renew_maturing' : null),
    step,
    productId: (candidate.product ?? behind?.product)?.productId ?? null,
    contentId: candidate.contentId ?? behind?.contentId ?? null,
    contentGap: candidate.contentGap,
    activityId: null,
    scene: { ...aim, place: placeOf(judged) },
    medium: means.medium,
    mediumFrom: means.from,
    minutes: means.minutes,
    expectedValue: money(Math.round(gainOf(score)), input.currency),
    score: score.total,
    scoreParts: score.parts,
    ...rowScript(candidate, asksConsent),
    reason: rowReason(judged),
    promiseId: clock?.reason === 'promise' ? clock.evidenceId : null,
    alsoDue: [
      ...all.filter((each) => each !== judged && belongsToTalk(each)).map(rowReason),
      ...momentsBeside(all, need),
    ],
    factors: rowFactors(judged, input.currency, input.today),
    drawn: lot === null ? null : saysLot(lot),
    notNowBecause: notNowBecause(judged, input.today),
    requires: judged.requires?.phrase ?? null,
    whyNot: whyNotOf(all),
    evidenceIds: [...(clock ? [clock.evidenceId] : []), ...(need?.evidenceIds ?? [])],
  };
}
