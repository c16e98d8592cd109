import type { Result } from '@vivero/domain';
import type { AdditiveModel } from '../../learn/additive-model.ts';
import type { LearnProblem, LearnWarning } from '../../learn/learn-warning.ts';
import type { LearningTable } from '../../learn/learning-table.ts';
import { trainAdditive, type AdditiveRules } from '../../learn/train-additive.ts';
import type { ValueProblem } from '../value-problem.ts';
import { personPeriods } from './person-periods.ts';
import type { WatchedSpell } from './watched-spell.ts';

/**
 * Learns the chance to leave in the next period, for somebody who is still there: its log odds are a term for how long he has been a
 * customer plus one for each of his fields, so that the terms say why. Use it to know what keeping somebody is worth, not to choose whom to
 * call: those most likely to leave are not those whom a call keeps (Ascarza 2018, J. Marketing Research 55:80-98).
 *
 * @param customers what was known of each when the watch began, one row a spell
 * @param rules those of the additive model: signs that are known, groups, penalty
 * @returns the problems of `personPeriods` and `trainAdditive`: impossible spells, nobody left, nothing to learn from
 * Error: chances are calibrated on what it learned from; fields are taken as they were at the start, so re-learn as they age.
 * Source: Singer & Willett (1993), J. Educational Statistics 18:155-195; discrete-time proportional odds: Cox (1972), JRSS B 34:187-220, section 6.
 */
export function trainLeaving(
  customers: LearningTable,
  spells: readonly WatchedSpell[],
  rules: Partial<AdditiveRules> = {},
): Result<{ readonly model: AdditiveModel; readonly warnings: readonly LearnWarning[] }, LearnProblem | ValueProblem> {
  const periods = personPeriods(customers, spells);
  if (!periods.ok) return periods;
  return trainAdditive(periods.value.table, periods.value.outcomes, rules);
}
