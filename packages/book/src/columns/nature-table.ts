import type { LedgerEvent } from '@vivero/domain';
import { NATURE_SEPARATOR } from './booked-row.ts';
import { type EventKind, factsOf } from './event-kind.ts';
import type { KindTable } from './kind-table.ts';

type Nature = Pick<EventKind, 'code' | 'medium' | 'direction' | 'flow' | 'category' | 'currency' | 'facts'>;

/** What a nature says, taken apart once, with the numbers of its kinds by the flags that differ from event to event. */
export interface KnownNature {
  readonly what: Nature;
  /** The value that stands in the details instead of an amount: the completeness that a profile states. */
  readonly stated: number | null;
  readonly numbers: Int32Array;
}

/** Flags of a kind as bits of an index into `KnownNature.numbers`. */
export const VALUED = 1;
export const BALANCED = 2;
export const NAMED = 4;
export const ABOUT = 8;
export const MERGED = 16;

/** Natures kept: details can hold figures, so that there may be as many natures as events. */
const MOST = 1 << 16;

/** From the text of an event's nature to the number of its kind, without making a text for every event. */
export class NatureTable {
  readonly #kinds: KindTable;
  readonly #known = new Map<string, KnownNature>();

  constructor(kinds: KindTable) {
    this.#kinds = kinds;
  }

  of(nature: string): KnownNature {
    const known = this.#known.get(nature);
    if (known) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    const made = parsed(nature);
    this.#known.set(nature, made);
    return made;
  }

  /** @param flags a sum of the bits above */
  numberOf({ what, numbers }: KnownNature, flags: number): number {
    const known = numbers[flags] as number;
    if (known >= 0) return known;
    const bit = (flag: number) => (flags & flag) !== 0;
    const number = this.#kinds.numberOf({
      ...what,
      valued: bit(VALUED),
      balanced: bit(BALANCED),
      named: bit(NAMED),
      about: bit(ABOUT),
      merged: bit(MERGED),
    });
    numbers[flags] = number;
    return number;
  }
}

/** The ledger is written by code that checks its words, so they are trusted here. */
function parsed(nature: string): KnownNature {
  const [code = '', medium, direction, flow, category, currency, text = ''] = nature.split(NATURE_SEPARATOR);
  const details = (text === '' ? {} : JSON.parse(text)) as LedgerEvent['details'];
  const word = (part: string | undefined) => (part === undefined || part === '' ? null : part);
  const stated = code === 'PROF' ? details['completeness'] : undefined;
  return {
    what: {
      code,
      medium: word(medium),
      direction: word(direction),
      flow: word(flow),
      category: word(category),
      currency: word(currency),
      facts: factsOf(details),
    } as Nature,
    stated: typeof stated === 'number' ? stated : null,
    numbers: new Int32Array(32).fill(-1),
  };
}
