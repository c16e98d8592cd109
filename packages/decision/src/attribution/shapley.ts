/** More would take longer than anybody waits: coalitions double with each. */
const MOST = 16;

/**
 * Fair parts of what several players earn together: what each adds, averaged over all orders in which they could have joined.
 *
 * @param players integer 1..16
 * @param worth of a coalition, given as bits: player 0 is 1, player 1 is 2, ...; what nobody earns counts for nobody
 * @returns one part a player; they add up to worth(all) - worth(none)
 * @throws RangeError for another number of players
 * Cost: 2^players calls. Source: Shapley (1953), A Value for n-Person Games, Contributions to the Theory of Games II:307-317, eq. 12.
 */
export function shapley(players: number, worth: (coalition: number) => number): number[] {
  if (!(Number.isInteger(players) && players >= 1 && players <= MOST)) throw new RangeError(`${players} players`);
  const worths = Float64Array.from({ length: 2 ** players }, (_, coalition) => worth(coalition));
  const parts = Array<number>(players).fill(0);
  for (const [player] of parts.entries())
    for (let coalition = 0; coalition < worths.length; coalition += 1)
      if (((coalition >>> player) & 1) === 0)
        parts[player]! +=
          ordersWith(players, sizeOf(coalition)) * (worths[coalition | (1 << player)]! - worths[coalition]!);
  return parts;
}

/** Share of all orders in which a player joins just after a given coalition of so many: size! (players - size - 1)! / players!. */
function ordersWith(players: number, size: number): number {
  let share = 1 / players;
  for (let k = 1; k <= size; k += 1) share *= k / (players - k);
  return share;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let left = coalition; left > 0; left >>>= 1) size += left & 1;
  return size;
}
