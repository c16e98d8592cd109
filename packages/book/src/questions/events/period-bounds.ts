/** The last of the sorted days `first` .. `end - 1` that is not after `to`; `first - 1` = none. Looks from the end: little lies ahead. */
export function lastUntil(day: Uint16Array, first: number, end: number, to: number): number {
  let last = end - 1;
  while (last >= first && (day[last] as number) > to) last -= 1;
  return last;
}

/** Looked at one by one before anything is skipped: few customers do more in a month, and a search has no branch that can be foreseen. */
const FEW = 12;

/** The first of the sorted days `first` .. `end - 1` that is not before `from`: from the end, beyond a few in steps that double, then halving. */
export function firstSince(day: Uint16Array, first: number, end: number, from: number): number {
  let high = end;
  for (const few = Math.max(first, end - FEW); high > few; high -= 1) if ((day[high - 1] as number) < from) return high;
  let step = 1;
  while (high - step >= first && (day[high - step] as number) >= from) {
    high -= step;
    step *= 2;
  }
  let low = Math.max(first, high - step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((day[middle] as number) >= from) high = middle;
    else low = middle + 1;
  }
  return low;
}
