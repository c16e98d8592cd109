import { groupsOf } from '../field-bins.ts';
import type { Workspace } from './workspace.ts';

export interface SplitRules {
  /** Ridge on a leaf's value, in units of curvature. */
  readonly ridge: number;
  /** Least curvature on either side: a side with less has seen too little. */
  readonly leastCurvature: number;
  /** Least rows on either side, counted by curvature. */
  readonly leastRows: number;
  /** Categories: rows of the average added to each before they are put in order, */
  readonly categorySmoothing: number;
  /** ridge added on either side, */
  readonly categoryRidge: number;
  /** and least rows of a category that has a place of its own. */
  readonly categoryRows: number;
}

/** The best parting of a leaf's rows. */
export interface Found {
  readonly field: number;
  readonly gain: number;
  /** 1 for every group that goes left, 256 of them. */
  readonly left: Uint8Array;
  /** Sums of the left side. */
  readonly slope: number;
  readonly curvature: number;
}

interface Cut {
  gain: number;
  field: number;
  /** Groups in the order of the scan; those before `upTo` go left. */
  order: Int32Array;
  upTo: number;
  missingLeft: boolean;
  slope: number;
  curvature: number;
}

/**
 * The parting that lowers the penalised loss most, over all fields: numbers in their order with "missing" tried on both sides;
 * categories in the order of their smoothed rate.
 * @returns null where no parting is allowed or gains anything
 * Source: Chen and Guestrin (2016), KDD, equation 7 and algorithm 3; Ke et al. (2017), NIPS, for categories in order of their rate.
 */
export function findSplit(
  space: Workspace,
  slot: number,
  [slope, curvature]: readonly [number, number],
  rows: number,
  rules: SplitRules,
): Found | null {
  const least = Math.max(rules.leastCurvature, (rules.leastRows * curvature) / rows);
  if (curvature < 2 * least) return null;
  const best: Cut = { gain: 1e-7, field: -1, order: IN_ORDER, upTo: 0, missingLeft: false, slope: 0, curvature: 0 };
  space.bins.forEach((bins, field) => {
    const cells = space.cells(slot, field);
    const groups = groupsOf(bins);
    if (bins.kind === 'number')
      scan(best, field, cells, IN_ORDER.subarray(0, groups - 1), slope, curvature, least, rules.ridge, groups - 1);
    else {
      const order = byRate(
        cells,
        groups,
        (rules.categoryRows * curvature) / rows,
        rules.categorySmoothing * (curvature / rows),
      );
      scan(best, field, cells, order, slope, curvature, least, rules.ridge + rules.categoryRidge, -1);
    }
  });
  if (best.field < 0) return null;
  return { field: best.field, gain: best.gain, slope: best.slope, curvature: best.curvature, left: leftGroups(best) };
}

const IN_ORDER = Int32Array.from({ length: 256 }, (_, group) => group);

/** Groups with enough rows, rarest outcome first. The others go with the fuller side. */
function byRate(cells: Float64Array, groups: number, least: number, smoothing: number): Int32Array {
  const rate = new Float64Array(groups);
  const kept: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const curvature = cells[2 * group + 1]!;
    rate[group] = cells[2 * group]! / (curvature + smoothing);
    if (curvature >= least && curvature > 0) kept.push(group);
  }
  return Int32Array.from(kept).sort((a, b) => rate[a]! - rate[b]! || a - b);
}

/** Tries every cut of `order`; `missing` >= 0 names a group that is tried on both sides. */
function scan(
  best: Cut,
  field: number,
  cells: Float64Array,
  order: Int32Array,
  slope: number,
  curvature: number,
  least: number,
  ridge: number,
  missing: number,
): void {
  const whole = (slope * slope) / (curvature + ridge);
  const missingSlope = missing < 0 ? 0 : cells[2 * missing]!;
  const missingCurvature = missing < 0 ? 0 : cells[2 * missing + 1]!;
  for (const missingLeft of missingCurvature > 0 ? [false, true] : [false]) {
    let g = missingLeft ? missingSlope : 0;
    let h = missingLeft ? missingCurvature : 0;
    for (let k = 0; k < order.length - 1 || (k < order.length && missingCurvature > 0 && !missingLeft); k += 1) {
      g += cells[2 * order[k]!]!;
      h += cells[2 * order[k]! + 1]!;
      if (h < least) continue;
      const other = curvature - h;
      if (other < least) break;
      const gain = (g * g) / (h + ridge) + ((slope - g) * (slope - g)) / (other + ridge) - whole;
      if (gain <= best.gain) continue;
      best.gain = gain;
      best.field = field;
      best.order = order;
      best.upTo = k + 1;
      // Where nothing was missing there is nothing to learn of it: it goes where most rows go, as do categories without a place.
      best.missingLeft = missingCurvature > 0 ? missingLeft : h > other;
      best.slope = g;
      best.curvature = h;
    }
  }
}

function leftGroups({ order, upTo, missingLeft }: Cut): Uint8Array {
  const left = new Uint8Array(256).fill(missingLeft ? 1 : 0);
  order.forEach((group, k) => (left[group] = k < upTo ? 1 : 0));
  return left;
}
