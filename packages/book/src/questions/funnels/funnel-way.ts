import type { EventColumns } from '../../columns/event-columns.ts';
import type { EventScan } from '../events/event-scan.ts';

/**
 * How far one customer went through the steps, in one pass from the oldest event: for each level the latest way that came so far is kept,
 * since the one that began later is always the better one. What ClickHouse's `windowFunnel` says in its default mode: events of one second
 * count in the order of the steps, and one event may be several of them.
 */
export class FunnelWay {
  /** The event that began the way that first went as far as any. */
  first = 0;
  /** When each step was first reached: seconds since the latest time, then, that the step before was. */
  readonly waits: Float64Array;
  readonly #at: Uint32Array;
  readonly #steps: number;
  readonly #window: number;
  /** By level, of the latest way to it: when it began, with which event, and when it came there. */
  readonly #starts: Float64Array;
  readonly #firsts: Uint32Array;
  readonly #came: Float64Array;

  /** @param window seconds from the first step to the last */
  constructor({ at }: EventColumns, steps: number, window: number) {
    this.waits = new Float64Array(steps);
    this.#at = at;
    this.#steps = steps;
    this.#window = window;
    this.#starts = new Float64Array(steps);
    this.#firsts = new Uint32Array(steps);
    this.#came = new Float64Array(steps);
  }

  /** @returns how many steps were reached, 0 = not even the first; `first` and `waits` are of these */
  follow({ events, bits }: EventScan, count: number): number {
    const [at, steps, window, starts, firsts, came] = [
      this.#at,
      this.#steps,
      this.#window,
      this.#starts,
      this.#firsts,
      this.#came,
    ];
    starts.fill(Number.NEGATIVE_INFINITY);
    let level = 0;
    for (let i = count - 1; i >= 0;) {
      let event = events[i] as number;
      const now = at[event] as number;
      let together = steps === 1 ? 1 : (bits[i] as number);
      let start = event;
      for (i -= 1; i >= 0 && at[events[i] as number] === now; i -= 1) {
        event = events[i] as number;
        const fits = steps === 1 ? 1 : (bits[i] as number);
        together |= fits;
        if ((fits & 1) !== 0) start = event;
      }
      for (let rest = together; rest !== 0; rest &= rest - 1) {
        const step = 31 - Math.clz32(rest & -rest);
        if (step === 0) {
          starts[0] = now;
          firsts[0] = start;
        } else {
          const began = starts[step - 1] as number;
          if (now > began + window) continue;
          starts[step] = began;
          firsts[step] = firsts[step - 1] as number;
        }
        came[step] = now;
        if (step < level) continue;
        if (step > 0) this.waits[step] = now - (came[step - 1] as number);
        this.first = firsts[step] as number;
        level = step + 1;
        if (level === steps) return level;
      }
    }
    return level;
  }
}
