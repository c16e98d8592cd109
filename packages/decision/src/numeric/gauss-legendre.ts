/** Nodes in (-1, 1) and weights that integrate every polynomial of degree below 2n exactly. */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss-Legendre quadrature with n nodes.
 * @param n integer >= 1
 * Error: nodes and weights to about 1e-15. Source: Abramowitz & Stegun (1964), 25.4.29; the nodes by Newton's method from 22.16.6.
 */
export function gaussLegendre(n: number): Quadrature {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let round = 0; round < 10; round += 1) {
      let [before, at] = [1, x];
      for (let k = 2; k <= n; k += 1) [before, at] = [at, ((2 * k - 1) * x * at - (k - 1) * before) / k];
      slope = (n * (x * at - before)) / (x * x - 1);
      x -= at / slope;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}
