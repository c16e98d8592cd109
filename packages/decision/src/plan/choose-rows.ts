/** One way to spend minutes on one customer. `worth` is what it brings, in any one unit; only positive worth is ever chosen. */
export interface Option {
  readonly owner: string;
  readonly minutes: number;
  readonly worth: number;
}

/**
 * The options that bring the most together: at most `rows` of them, at most one per owner, at most `minutes` in all. Exact, not
 * greedy: a dynamic programme over whole minutes, possible because a day is short (15 rows x 600 minutes). Before it, each
 * duration keeps only its best options of as many different owners as can be chosen in all: if an optimum used another one of that
 * duration, one of the kept owners would be free and at least as good. Of equally good choices the earlier options in the list win their duration,
 * so the caller breaks ties by order. Cost: one sort where the best of everybody fits into the day, otherwise kept options x rows x
 * minutes, about 10^6 steps for one RM's day.
 * @param options in order of preference among equals; minutes whole and positive
 * @returns the chosen options in the order of the list
 */
export function chooseRows<T extends Option>(options: readonly T[], minutes: number, rows: number): readonly T[] {
  const budget = Math.floor(minutes);
  if (budget <= 0 || rows <= 0) return [];
  const kept = keepBest(options, budget, rows);
  const greatest = greatestOfOwners(kept, rows);
  const chosen =
    minutesOf(greatest) <= budget ? new Set(greatest) : (withinRows(kept, budget, rows) ?? exactly(kept, budget, rows));
  return options.filter((option) => chosen.has(option));
}

const minutesOf = (options: readonly Option[]): number => options.reduce((sum, { minutes }) => sum + minutes, 0);

/** What would be chosen if minutes did not matter: where it fits into the day there is nothing better, and most days are such. */
function greatestOfOwners<T extends Option>(options: readonly T[], rows: number): readonly T[] {
  const best = new Map<string, T>();
  for (const option of options) {
    const known = best.get(option.owner);
    if (known === undefined || option.worth > known.worth) best.set(option.owner, option);
  }
  return [...best.values()].sort((a, b) => b.worth - a.worth).slice(0, rows);
}

/** What would be chosen if rows did not matter, where it needs no more of them than there are: a long list costs what a short one does. */
function withinRows<T extends Option>(options: readonly T[], budget: number, rows: number): ReadonlySet<T> | null {
  const chosen = exactly(options, budget, null);
  return chosen.size <= rows ? chosen : null;
}

/**
 * The dynamic programme: the most that the owners so far bring within each number of minutes, and of rows.
 * @param rows null = they are not counted
 */
function exactly<T extends Option>(options: readonly T[], budget: number, rows: number | null): ReadonlySet<T> {
  const groups = byOwner(options);
  const width = budget + 1;
  // One layer for each number of rows, each row leading down to the one below it; or a single one.
  const layers = rows ?? 1;
  const down = rows === null ? 0 : width;
  const best = new Float64Array((layers + 1) * width);
  const taken = groups.map((group) => {
    const choice = new Int16Array((layers + 1) * width).fill(-1);
    for (let k = layers; k >= 1; k -= 1)
      for (let m = budget; m >= 1; m -= 1) {
        const at = k * width + m;
        for (let i = 0; i < group.length; i += 1) {
          const option = group[i] as T;
          if (option.minutes > m) continue;
          const worth = (best[at - down - option.minutes] as number) + option.worth;
          if (worth <= (best[at] as number)) continue;
          best[at] = worth;
          choice[at] = i;
        }
      }
    return choice;
  });
  const chosen = new Set<T>();
  let at = layers * width + budget;
  for (let g = groups.length - 1; g >= 0; g -= 1) {
    const option = groups[g]?.[taken[g]?.[at] ?? -1];
    if (!option) continue;
    chosen.add(option);
    at -= down + option.minutes;
  }
  return chosen;
}

interface Kept<T> {
  readonly option: T;
  readonly at: number;
}

/**
 * The best options of each duration by worth, equals in the order of the list: of as many owners as can be chosen in all. Everybody else is
 * only looked at once, so that a book of 100,000 costs no sorting.
 */
function keepBest<T extends Option>(options: readonly T[], budget: number, rows: number): readonly T[] {
  let shortest = budget;
  for (const { worth, minutes } of options) {
    if (worth <= 0 || minutes > budget) continue;
    if (!Number.isInteger(minutes) || minutes <= 0)
      throw new RangeError(`minutes are whole and positive, got ${minutes}`);
    shortest = Math.min(shortest, minutes);
  }
  const most = Math.min(rows, Math.floor(budget / shortest));
  const durations = new Map<number, Kept<T>[]>();
  for (const [at, option] of options.entries()) {
    if (option.worth <= 0 || option.minutes > budget) continue;
    const kept = durations.get(option.minutes) ?? [];
    if (kept.length === 0) durations.set(option.minutes, kept);
    keep(kept, { option, at }, most);
  }
  return [...durations.values()]
    .flat()
    .sort((a, b) => b.option.worth - a.option.worth || a.at - b.at)
    .map(({ option }) => option);
}

/** Puts an option in its place among the best of its duration; one owner stands there once. */
function keep<T extends Option>(kept: Kept<T>[], each: Kept<T>, most: number): void {
  const { worth, owner } = each.option;
  if (kept.length === most && worth <= kept[most - 1]!.option.worth) return;
  const own = kept.findIndex(({ option }) => option.owner === owner);
  if (own >= 0 && kept[own]!.option.worth >= worth) return;
  if (own >= 0) kept.splice(own, 1);
  let place = kept.length;
  while (place > 0 && kept[place - 1]!.option.worth < worth) place -= 1;
  kept.splice(place, 0, each);
  if (kept.length > most) kept.pop();
}

function byOwner<T extends Option>(options: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const option of options) {
    const group = groups.get(option.owner);
    if (group) group.push(option);
    else groups.set(option.owner, [option]);
  }
  return [...groups.values()];
}
