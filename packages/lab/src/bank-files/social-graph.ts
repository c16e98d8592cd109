import { drawPoisson, randomStreams } from '@vivero/decision';

/** Two customers who know each other, by place within the block, the smaller first. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly kind: 'household' | 'colleague' | 'friend';
}

/** Households and companies of a block, and who knows whom. */
export interface SocialGraph {
  /** By customer. */
  readonly household: Int32Array;
  readonly company: Int32Array;
  readonly ties: readonly Tie[];
}

/** Share of households with one, two, three and four of our customers. */
const HOUSEHOLDS = [0.5, 0.33, 0.1, 0.07];
/** Customers per company: the communities of the stochastic block model. */
const COMPANY = 40;
/** Ties that everybody starts outside of the household, so that people have six in all on average; two in three within the company. */
const [STARTED, INSIDE] = [2.56, 2 / 3];

/** A stochastic block model with a mean degree of six: dense within households and companies, thin between them. */
export function socialGraph(seed: number, customers: number): SocialGraph {
  const stream = randomStreams(seed).stream('social graph');
  const household = new Int32Array(customers);
  let [count, left] = [-1, 0];
  for (let i = 0; i < customers; i += 1) {
    if (left === 0) {
      let draw = stream();
      left = 1 + HOUSEHOLDS.findIndex((share) => (draw -= share) < 0);
      if (left === 0) left = 1;
      count += 1;
    }
    household[i] = count;
    left -= 1;
  }
  const companies = Math.max(1, Math.round(customers / COMPANY));
  const company = Int32Array.from({ length: customers }, () => Math.floor(stream() * companies));
  const staff: number[][] = Array.from({ length: companies }, () => []);
  for (const [i, own] of company.entries()) staff[own]!.push(i);

  const ties = new Map<number, Tie>();
  const tie = (one: number, other: number, kind: Tie['kind']): void => {
    if (one === other) return;
    const [a, b] = one < other ? [one, other] : [other, one];
    if (!ties.has(a * customers + b)) ties.set(a * customers + b, { a, b, kind });
  };
  for (let i = 0; i < customers; i += 1)
    for (let j = i + 1; j < customers && household[j] === household[i]; j += 1) tie(i, j, 'household');
  for (let i = 0; i < customers; i += 1)
    for (let left = drawPoisson(stream, STARTED); left > 0; left -= 1) {
      const inside = stream() < INSIDE;
      const among = staff[company[i]!]!;
      if (inside) tie(i, among[Math.floor(stream() * among.length)]!, 'colleague');
      else tie(i, Math.floor(stream() * customers), 'friend');
    }
  return { household, company, ties: [...ties.values()] };
}
