/** One thing that can be done more or less often: a cell of the scenes, a type of content. */
export interface MixOption {
  /** What doing it without end would be worth, in any one unit; >= 0. */
  readonly worth: number;
  /** How soon more of it adds less: the first one brings worth x (1 - exp(-saturation)); > 0. */
  readonly saturation: number;
  /** Minutes that one of it takes; a whole number >= 1. */
  readonly minutes: number;
  /** How often at least and at most; whole numbers. */
  readonly least: number;
  readonly most: number;
}

export interface BestMix {
  /** By option. */
  readonly counts: readonly number[];
  readonly worth: number;
  readonly minutes: number;
  /** What one more minute would add at most; null when everything is done as often as it may be. */
  readonly nextMinute: number | null;
}

/** What `count` times is worth: worth x (1 - exp(-saturation x count)) (science 6, the concave response without carry-over). */
export const mixWorth = ({ worth, saturation }: Pick<MixOption, 'worth' | 'saturation'>, count: number): number =>
  worth * -Math.expm1(-saturation * count);

/**
 * How often to do each thing within the minutes there are, so that the whole is worth most. Exact: every number of minutes is
 * solved option by option, which at 40 hours and eight options is a million steps. Where all take the same minutes, always adding
 * what adds most comes to the same.
 * @param minutes whole number >= 0
 * @throws RangeError when the least that is asked for takes more minutes than there are, or a figure is out of its range
 * Source: Bellman (1957), Dynamic Programming, ch. I.10 (allocation of one resource).
 */
export function bestMix(options: readonly MixOption[], minutes: number): BestMix {
  check(options, minutes);
  const base = options.reduce((sum, { least, minutes: each }) => sum + least * each, 0);
  if (base > minutes) throw new RangeError(`what is asked for at least takes ${base} minutes of ${minutes}`);
  const room = minutes - base;

  // best[m] = most that the options so far can add in m minutes; chosen[k][m] = how many more of option k that takes.
  let best = new Float64Array(room + 1);
  const chosen = options.map((option) => {
    const next = new Float64Array(room + 1);
    const taken = new Uint32Array(room + 1);
    for (let m = 0; m <= room; m += 1) {
      let most = best[m]!;
      for (let n = 1; n <= option.most - option.least && n * option.minutes <= m; n += 1) {
        const worth = best[m - n * option.minutes]! + added(option, n);
        if (worth > most) [most, taken[m]] = [worth, n];
      }
      next[m] = most;
    }
    best = next;
    return taken;
  });

  const counts = options.map(({ least }) => least);
  let left = room;
  for (let k = options.length - 1; k >= 0; k -= 1) {
    const n = chosen[k]![left]!;
    counts[k]! += n;
    left -= n * options[k]!.minutes;
  }
  const rates = options.flatMap((option, k) =>
    counts[k]! < option.most
      ? [(mixWorth(option, counts[k]! + 1) - mixWorth(option, counts[k]!)) / option.minutes]
      : [],
  );
  return {
    counts,
    worth: options.reduce((sum, option, k) => sum + mixWorth(option, counts[k]!), 0),
    minutes: options.reduce((sum, { minutes: each }, k) => sum + each * counts[k]!, 0),
    nextMinute: rates.length === 0 ? null : Math.max(...rates),
  };
}

const added = (option: MixOption, more: number): number =>
  mixWorth(option, option.least + more) - mixWorth(option, option.least);

function check(options: readonly MixOption[], minutes: number): void {
  if (!Number.isInteger(minutes) || minutes < 0) throw new RangeError(`minutes are whole and >= 0, got ${minutes}`);
  for (const { worth, saturation, minutes: each, least, most } of options) {
    if (!(worth >= 0 && worth < Infinity)) throw new RangeError(`worth is >= 0, got ${worth}`);
    if (!(saturation > 0 && saturation < Infinity)) throw new RangeError(`saturation is > 0, got ${saturation}`);
    if (!Number.isInteger(each) || each < 1) throw new RangeError(`minutes of one are whole and >= 1, got ${each}`);
    if (!Number.isInteger(least) || !Number.isInteger(most) || least < 0 || most < least)
      throw new RangeError(`from ${least} to ${most} times is no range`);
  }
}
