/** The last of the sorted days `first` .. `end - 1` that is not after `to`; `first - 1` = none. Looks from the end: little lies ahead. */
export function lastUntil(day: Uint16Array, first: number, end: number, to: number): number {
  let last = end - 1;
  while (last >= first && (day[last] as number) > to) last -= 1;
  return last;
}

/** The first of the sorted days `first` .. `end - 1` that is not before `from`: from the end in steps that double, then halving. */
export function firstSince(day: Uint16Array, first: number, end: number, from: number): number {
  let high = end;
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
