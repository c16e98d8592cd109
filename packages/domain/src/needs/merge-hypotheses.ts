import type { Day } from '../day.ts';
import type { CustomerId, NewId } from '../id.ts';
import { isOpen, moveNeed } from './move-need.ts';
import type { Need, NeedHypothesis } from './need.ts';

/** After the customer denied a need, or it was served, a belief of that kind rests this long: asking again at once is pushing. */
const RESTING_DAYS = 90;

/**
 * The needs of one customer after the day's hypotheses: those passed in (the same object where nothing changed), then new ones.
 * One kind is one open record however many rules see it: the strongest reason speaks, the other rules and their evidence are kept,
 * the window covers all of them. A reason that its own rule no longer gives today yields to one that is true today. What the customer
 * has said is never overwritten by a rule. A need whose window has passed expires.
 * Merging the same hypotheses again changes nothing, and their order does not matter.
 * @param needs all needs of the customer, ended ones too
 * @param hypotheses everything that the triggers and the map say today, in one list
 */
export function mergeHypotheses(
  customerId: CustomerId,
  needs: readonly Need[],
  hypotheses: readonly NeedHypothesis[],
  today: Day,
  newId: NewId,
): readonly Need[] {
  const timely = hypotheses.filter((h) => h.until >= today).toSorted(strongestFirst);
  const kept = needs.map((need) => {
    if (!isOpen(need)) return need;
    const alike = timely.filter((h) => h.kind === need.kind);
    const stale = !alike.some((h) => h.rule === leadingRule(need));
    const heard = alike.reduce((so, h, i) => withHypothesis(so, h, stale && i === 0), need);
    return moveNeed(heard, { kind: 'window_passed', on: today, evidenceIds: [] });
  });
  const fresh: Need[] = [];
  for (const h of timely) {
    const at = fresh.findIndex((need) => need.kind === h.kind);
    const known = fresh[at];
    if (known) fresh[at] = withHypothesis(known, h, false);
    else if (!kept.some((need) => need.kind === h.kind && (isOpen(need) || rests(need, today))))
      fresh.push({
        ...h,
        needId: newId('need'),
        customerId,
        state: 'latent',
        hypothesisedOn: today,
        surfacedOn: null,
        movedOn: today,
      });
  }
  return [...kept, ...fresh];
}

const rests = (need: Need, today: Day): boolean =>
  (need.state === 'denied' || need.state === 'served') && today - need.movedOn < RESTING_DAYS;

/** Stronger first, then by rule, so that the outcome does not depend on the order in which rules ran. */
const strongestFirst = (a: NeedHypothesis, b: NeedHypothesis): number =>
  b.strength - a.strength || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

const leadingRule = (need: Need): string | undefined => need.rule.split('+')[0];

/** `rule` lists every rule that saw the need, joined by `+`, the one whose reason speaks first. */
function withHypothesis(need: Need, h: NeedHypothesis, takesOver: boolean): Need {
  const speaks = need.state === 'latent' && (takesOver || h.strength > need.strength);
  const rules = new Set(speaks ? [h.rule, ...need.rule.split('+')] : [...need.rule.split('+'), h.rule]);
  const evidenceIds = new Set([...need.evidenceIds, ...h.evidenceIds]);
  const from = Math.min(need.from, h.from);
  const until = Math.max(need.until, h.until);
  // 0 is an amount that nobody knows; filling it in takes nothing back of what the customer said.
  const amountMinor = speaks || need.amountMinor === 0 ? h.amountMinor : need.amountMinor;
  const nothingNew =
    !speaks &&
    amountMinor === need.amountMinor &&
    rules.size === need.rule.split('+').length &&
    evidenceIds.size === need.evidenceIds.length &&
    from === need.from &&
    until === need.until;
  if (nothingNew) return need;
  const voice = speaks
    ? { origin: h.origin, strength: h.strength, reason: h.reason }
    : { origin: need.origin, strength: need.strength, reason: need.reason };
  return { ...need, ...voice, amountMinor, rule: [...rules].join('+'), evidenceIds: [...evidenceIds], from, until };
}
