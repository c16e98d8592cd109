import type { EventKind } from './event-kind.ts';

const LARGEST = 0x1_00_00;

/** The dictionary of kinds: one number for each kind that occurs anywhere in the book. It only grows, so old numbers stay right. */
export class KindTable {
  readonly kinds: EventKind[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(kinds: readonly EventKind[] = []) {
    for (const kind of kinds) this.numberOf(kind);
  }

  /** @throws RangeError beyond 65,536 kinds, which no vocabulary of codes comes near */
  numberOf(kind: EventKind): number {
    const key = keyOf(kind);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.kinds.length;
    if (number >= LARGEST) throw new RangeError(`more than ${LARGEST} kinds of events`);
    this.kinds.push(kind);
    this.#numbers.set(key, number);
    return number;
  }

  /** A table with one entry a kind: the way every question and every rule looks at events. */
  mark(test: (kind: EventKind) => boolean | number): Uint8Array {
    return Uint8Array.from(this.kinds, (kind) => Number(test(kind)));
  }
}

const keyOf = (k: EventKind): string =>
  [
    k.code,
    k.medium,
    k.direction,
    k.flow,
    k.category,
    k.currency,
    k.facts.join('+'),
    Number(k.valued),
    Number(k.balanced),
    Number(k.named),
    Number(k.about),
    Number(k.merged),
  ].join('|');
