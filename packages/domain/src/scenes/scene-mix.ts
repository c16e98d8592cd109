import type { NoBase } from '../needs/share.ts';
import { SCENE_CELLS } from './scene-cell.ts';

export interface SceneMix {
  /** Touches or activities in all. */
  readonly count: number;
  /** By cell in the order of `SCENE_CELLS`, summing to 1. */
  readonly shares: readonly number[];
  /** 1 when the mix is the target, 0 when nothing of it is. */
  readonly balance: number;
  /** 1 when all eight cells are used alike, 0 when only one is. */
  readonly entropy: number;
}

/**
 * How a mix of scenes lies to what was meant (definitions 2.9): balance = 1 - half of the absolute differences, entropy by ln 8.
 * @param counts by cell; whole numbers >= 0
 * @param target by cell; >= 0 and summing to 1
 * @throws RangeError for anything else
 */
export function sceneMix(counts: readonly number[], target: readonly number[]): SceneMix | NoBase {
  if (counts.length !== SCENE_CELLS.length || !counts.every((count) => Number.isInteger(count) && count >= 0))
    throw new RangeError(`counts of ${SCENE_CELLS.length} cells, got ${counts.join(', ')}`);
  const wanted = target.reduce((sum, share) => sum + share, 0);
  if (target.length !== counts.length || target.some((share) => share < 0) || Math.abs(wanted - 1) > 1e-9)
    throw new RangeError(`a target of ${counts.length} shares that sum to 1, got ${target.join(', ')}`);
  const count = counts.reduce((sum, of) => sum + of, 0);
  if (count === 0) return { noBase: true, denominator: 0 };
  const shares = counts.map((of) => of / count);
  const apart = shares.reduce((sum, share, i) => sum + Math.abs(share - (target[i] ?? 0)), 0);
  const surprise = shares.reduce((sum, share) => (share === 0 ? sum : sum - share * Math.log(share)), 0);
  return { count, shares, balance: 1 - apart / 2, entropy: surprise / Math.log(counts.length) };
}

/** What a bank that has said nothing aims at (definitions 2.9): seeding before selling, often before seldom, online beside offline. */
export const DEFAULT_SCENE_TARGET: readonly number[] = [0.25, 0.1, 0.1, 0.05, 0.1, 0.2, 0.1, 0.1];
