import { bfgs } from './bfgs.ts';
import type { Minimum, Smooth } from './minimum.ts';
import { nelderMead } from './nelder-mead.ts';

/**
 * Minimum of a smooth function: `bfgs`, and where that does not settle `nelderMead` from the best point and a last polish.
 * @param maxCalls of the first search; with the fallback at most eleven times as many
 * @throws RangeError when the function has no finite value at the start
 */
export function minimise(
  smooth: Smooth,
  start: ArrayLike<number>,
  options: { readonly tolerance?: number; readonly maxCalls?: number } = {},
): Minimum {
  const quick = bfgs(smooth, start, options);
  if (quick.settled) return quick;
  const unused = new Float64Array(start.length);
  const sturdy = nelderMead((at) => smooth(at, unused), quick.at, { maxCalls: 9 * (options.maxCalls ?? 500) });
  const polished = bfgs(smooth, sturdy.at, options);
  const calls = quick.calls + sturdy.calls + polished.calls;
  return { ...polished, calls, settled: polished.settled || sturdy.settled };
}
