/**
 * The rising (never falling) values closest to those given, by weighted squares: neighbours that fall are pooled to their mean.
 * @param values in the order in which they should rise; any unit
 * @param weights > 0, how much each counts; all the same without it
 * @returns as many values, never falling; their weighted mean is that of `values`
 * @throws RangeError when lengths differ, a value is not finite or a weight not positive
 * Source: pool adjacent violators; Barlow, Bartholomew, Bremner and Brunk (1972), Statistical Inference under Order Restrictions, 1.2.
 */
export function isotonic(values: ArrayLike<number>, weights?: ArrayLike<number>): Float64Array {
  const n = values.length;
  if (weights !== undefined && weights.length !== n) throw new RangeError(`${n} values but ${weights.length} weights`);
  const mean: number[] = [];
  const weight: number[] = [];
  const length: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const [value, own] = [values[i]!, weights === undefined ? 1 : weights[i]!];
    if (!Number.isFinite(value) || !(own > 0 && own < Infinity))
      throw new RangeError(`a value is finite and its weight positive, got ${value} and ${own}`);
    mean.push(value);
    weight.push(own);
    length.push(1);
    while (mean.length > 1 && mean.at(-2)! > mean.at(-1)!) {
      const [lastMean, lastWeight, lastLength] = [mean.pop()!, weight.pop()!, length.pop()!];
      const before = mean.length - 1;
      const together = weight[before]! + lastWeight;
      mean[before]! += (lastWeight / together) * (lastMean - mean[before]!);
      weight[before] = together;
      length[before]! += lastLength;
    }
  }
  const rising = new Float64Array(n);
  let at = 0;
  mean.forEach((value, block) => {
    rising.fill(value, at, at + length[block]!);
    at += length[block]!;
  });
  return rising;
}
