import { setImmediate as pause } from 'node:timers/promises';

/** Takes every step of a long computation and lets others have their turn in between: requests are answered while a book is decided. */
export async function inTurns<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}
