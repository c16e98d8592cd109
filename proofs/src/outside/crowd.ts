import { availableParallelism, loadavg } from 'node:os';

/** How busy the machine is with everything that runs on it, to be said beside a measured time. */
export function crowd(): { readonly crowded: boolean; readonly said: string } {
  const [waiting = 0] = loadavg();
  const processors = availableParallelism();
  return { crowded: waiting > processors + 1, said: `load ${waiting.toFixed(1)} on ${processors} processors` };
}

/** A time on a machine that others are using says nothing against a claim; it can only speak for it. */
export const heldWithin = (milliseconds: number, most: number, crowded: boolean): boolean | null =>
  milliseconds <= most ? true : crowded ? null : false;
