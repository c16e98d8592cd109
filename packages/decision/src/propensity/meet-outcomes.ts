import type { AdditiveModel } from '../learn/additive-model.ts';
import { additiveLogOdds } from '../learn/score-additive.ts';
import { sigmoid } from '../learn/sigmoid.ts';
import type { DatedRows } from './dated-rows.ts';

/**
 * The same model with its base moved so that as many are expected on the latest known day as bought: levels move with the times, who buys
 * before whom hardly does.
 * @returns with the log odds that were added
 */
export function meetOutcomes(
  model: AdditiveModel,
  { table, outcomes }: Pick<DatedRows, 'table' | 'outcomes'>,
): { readonly model: AdditiveModel; readonly offset: number } {
  const logOdds = additiveLogOdds(model, table);
  const happened = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const expected = (offset: number): number => logOdds.reduce((sum, each) => sum + sigmoid(each + offset), 0);
  let [low, high] = [-20, 20];
  // It only rises with the offset: halving finds it whatever the chances are.
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (expected(middle) < happened) low = middle;
    else high = middle;
  }
  const offset = (low + high) / 2;
  return { model: { ...model, base: model.base + offset }, offset };
}
