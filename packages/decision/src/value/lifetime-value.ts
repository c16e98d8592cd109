/** Something a customer holds or does that earns: a product, a flow of payments. */
export interface ValueLayer {
  readonly name: string;
  /** Chance that it is still there after 0, 1, ... periods, judged by itself; in [0, 1], never rising. */
  readonly survival: ArrayLike<number>;
  /** Margin of one period while it is there, in minor units; below 0 for what costs more than it earns. */
  readonly margin: number;
}

/** What a layer is worth over the whole horizon. */
export interface LayerValue {
  readonly name: string;
  readonly value: number;
  /** Whether it would have outlived the relationship by itself and was cut to it. */
  readonly cut: boolean;
}

/** What a customer is worth, in its parts; they add up to the whole. */
export interface LifetimeValue {
  readonly value: number;
  readonly layers: readonly LayerValue[];
}

/**
 * Worth of a customer over as many periods as survivals are given: each period's margins, weighed by the chance that the layer is still
 * there and by the discount. No layer outlives the relationship: nobody holds a deposit at a bank that he has left, and taking survivals as
 * if independent would count such years.
 *
 * @param relationship chance that he is still a customer after 0, 1, ... periods; in [0, 1], never rising
 * @param layers each with as many survivals
 * @param discount what one unit a period from now is worth today, in (0, 1]
 * @throws RangeError for a survival that rises or lies outside [0, 1], lengths that differ, a margin that is no number
 * Error: that of what goes in; the period at hand counts in full.
 * Source: Berger & Nasr (1998), Customer Lifetime Value, J. Interactive Marketing 12:17-30, case 1, with a survival for each margin.
 */
export function lifetimeValue(
  relationship: ArrayLike<number>,
  layers: readonly ValueLayer[],
  discount: number,
): LifetimeValue {
  if (!(discount > 0 && discount <= 1)) throw new RangeError(`a discount lies in (0, 1], got ${discount}`);
  checkSurvival(relationship, relationship.length);
  const values = layers.map(({ name, survival, margin }): LayerValue => {
    checkSurvival(survival, relationship.length);
    if (!Number.isFinite(margin)) throw new RangeError(`margin of ${name}: ${margin}`);
    let periods = 0;
    let cut = false;
    for (let t = 0; t < relationship.length; t += 1) {
      cut ||= survival[t]! > relationship[t]!;
      periods += discount ** t * Math.min(survival[t]!, relationship[t]!);
    }
    return { name, value: periods * margin, cut };
  });
  return { value: values.reduce((sum, { value }) => sum + value, 0), layers: values };
}

function checkSurvival(survival: ArrayLike<number>, length: number): void {
  if (survival.length !== length || length === 0)
    throw new RangeError(`${survival.length} survivals for ${length} periods`);
  for (let t = 0; t < length; t += 1)
    if (!(survival[t]! >= 0 && survival[t]! <= (t === 0 ? 1 : survival[t - 1]!)))
      throw new RangeError(`survival ${survival[t]} after ${t} periods`);
}
