import { fitNeedModel, type NeedModel, statedNeedModel } from '@vivero/decision';
import { type SeenBank, TRAITS } from '../../seen/seen-bank.ts';
import { recordWeeks } from './record-weeks.ts';

/** The models of the bank's needs, learned from its last half year; where nothing was seen to learn from, the stated one stands. */
export function needModels(seen: SeenBank): readonly NeedModel[] {
  const everybody = Int32Array.from({ length: seen.customers }, (_, i) => i);
  return seen.needs.map(({ kind }, k) => {
    const stated = statedNeedModel(kind, TRAITS.length);
    const fit = fitNeedModel(stated, recordWeeks(seen, k, everybody));
    return fit.ok ? fit.value.model : stated;
  });
}
