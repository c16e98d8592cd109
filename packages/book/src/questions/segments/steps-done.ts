import type { EventColumns } from '../../columns/event-columns.ts';
import type { EventScan } from '../events/event-scan.ts';

/** Later than any day by more than any wait. */
const NEVER = 2 ** 30;

/**
 * Whether events were the steps of a sequence, one after the other. Walks back through them and keeps, for each step, the day on which the
 * rest of the sequence can begin. Events of one second follow each other as in the ledger; one event is one step.
 */
export class StepsDone {
  readonly #within: Int32Array;
  readonly #begins: Int32Array;

  /** @param waits most days between the step before and each step; undefined = any, as for the first */
  constructor(waits: readonly (number | undefined)[]) {
    // After the last step comes what has always been.
    this.#within = Int32Array.from([...waits, undefined], (wait) => wait ?? NEVER >> 1);
    this.#begins = new Int32Array(waits.length + 1);
  }

  /** @param count of the events that the scan found */
  by({ day }: EventColumns, { events, bits }: EventScan, count: number): boolean {
    const within = this.#within;
    const begins = this.#begins;
    begins.fill(NEVER);
    begins[begins.length - 1] = 0;
    for (let i = 0; i < count && begins[0] === NEVER; i += 1) {
      const on = day[events[i] as number] as number;
      // From the first step up: what this event begins must not be its own sequel.
      for (let rest = bits[i] as number; rest !== 0; rest &= rest - 1) {
        const step = 31 - Math.clz32(rest & -rest);
        // Without a branch: all ones if what follows is too late.
        const late = ((within[step + 1] as number) - ((begins[step + 1] as number) - on)) >> 31;
        begins[step] = (on & ~late) | ((begins[step] as number) & late);
      }
    }
    return begins[0] !== NEVER;
  }
}
