import type { Sender, Step } from './sender.ts';

/**
 * Sends until nothing is due, the other side cannot be reached, or somebody wants it to end; the touch in hand is always finished.
 * @returns how many were handed over, and the step that it ended with
 */
export async function sendAll(
  sender: Pick<Sender, 'step'>,
  goesOn: () => boolean,
): Promise<{ readonly handedOver: number; readonly last: Step }> {
  let handedOver = 0;
  let last: Step = 'idle';
  while (goesOn()) {
    last = await sender.step();
    if (last === 'handed_over') handedOver += 1;
    if (last === 'idle' || last === 'unreachable') break;
  }
  return { handedOver, last };
}
