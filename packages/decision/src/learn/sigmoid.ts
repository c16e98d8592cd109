/** Probability from log odds: 1 / (1 + e^-x), within (0, 1) for every finite x, without overflow. */
export function sigmoid(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const e = Math.exp(logOdds);
  return e / (1 + e);
}

/** log(1 + e^x) without overflow: minus the log likelihood of a "no" at log odds x. */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
