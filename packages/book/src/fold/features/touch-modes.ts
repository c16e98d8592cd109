import { NEED_KINDS, touchMode, type Touch, TOUCH_MODES, type TouchMode } from '@vivero/domain';
import type { EventKind } from '../../columns/event-kind.ts';
import type { KindTable } from '../../columns/kind-table.ts';
import type { Feature } from './feature.ts';

const MODE_WINDOWS = [90, 365] as const;
const LONGEST = Math.max(...MODE_WINDOWS);
const WORDS: Readonly<Record<TouchMode, string>> = {
  responded: 'that the customer began, with no need known before',
  push: 'that named a product, with no need known before',
  upkeep: 'without a product and without a need known before',
  need_led: 'that a need which the customer had spoken of came before, with something that matches it and a next step',
};

/**
 * The mode of a contact as far as the ledger tells (domain's `touchMode`): a need counts as known from the customer's own word on until the
 * customer denies it. Needs that only the record of needs has are not here, so that `need_led` is what is certain, not all there is.
 */
export const TOUCH_MODE_FEATURES: readonly Feature[] = TOUCH_MODES.flatMap((mode) =>
  MODE_WINDOWS.map((window) => ({
    name: `touches_${mode}_${window}`,
    meaning: `contacts ${WORDS[mode]}, in the last ${window} days`,
    unit: 'events' as const,
  })),
);

/** What a kind means to the modes: nothing, a need that is spoken of or denied, a contact of one mode or of need-led where one is known. */
const NOTHING = 0;
const SPOKEN = 1;
const DENIED = 2;
const CONTACT = 3;

export class TouchModes {
  /** Contacts of the row by mode and window. */
  readonly counts = new Int32Array(TOUCH_MODE_FEATURES.length);
  readonly #asOf: number;
  /** A bit a need that the customer has spoken of, and when first since it was denied. */
  #known = 0;
  readonly #since = new Float64Array(NEED_KINDS.length + 1);

  /** @param asOf book day */
  constructor(asOf: number) {
    this.#asOf = asOf;
  }

  reset(): void {
    this.counts.fill(0);
    this.#known = 0;
  }

  /** @param meaning of the kind, not 0; @param second of the event, so that what was said at the same moment was not said before */
  note(meaning: number, day: number, second: number): void {
    const need = (meaning >>> 2) & 15;
    const bit = 1 << need;
    if ((meaning & 3) === SPOKEN) {
      if ((this.#known & bit) === 0) this.#since[need] = second;
      this.#known |= bit;
    } else if ((meaning & 3) === DENIED) this.#known &= ~bit;
    else {
      const led = (meaning & 256) !== 0 && (this.#known & bit) !== 0 && (this.#since[need] as number) < second;
      const first = (led ? NEED_LED : (meaning >>> 6) & 3) * MODE_WINDOWS.length;
      const age = this.#asOf - day;
      if (age >= LONGEST) return;
      for (let i = 0; i < MODE_WINDOWS.length; i += 1)
        if (age < (MODE_WINDOWS[i] as number)) this.counts[first + i] = (this.counts[first + i] as number) + 1;
    }
  }
}

const NEED_LED = TOUCH_MODES.indexOf('need_led');

/** By kind: 0 where it means nothing; else what it means | need << 2 (plus 1, 0 = none) | mode << 6 | may be need-led << 8. */
export const touchMeanings = (kinds: KindTable): Int32Array => Int32Array.from(kinds.kinds, meaningOf);

function meaningOf(kind: EventKind): number {
  const need = NEED_KINDS.findIndex((each) => kind.facts.includes(`need_${each}`)) + 1;
  if (need > 0 && (kind.code === 'ND-C' || kind.code === 'ND-Q')) return SPOKEN | (need << 2);
  if (need > 0 && kind.code === 'ND-D') return DENIED | (need << 2);
  const touch = touchOfKind(kind);
  const mode = touch && touchMode(touch, []);
  if (!touch || !mode) return NOTHING;
  const led =
    touchMode(
      touch,
      NEED_KINDS.map((each) => knownLongBefore(each)),
    ) === 'need_led';
  return CONTACT | (need << 2) | (TOUCH_MODES.indexOf(mode) << 6) | (led ? 256 : 0);
}

/** A contact of the kind, on a day of no meaning: what its mode depends on beside the needs known before it. */
function touchOfKind({ code, direction, medium, facts }: EventKind): Touch | null {
  if ((code !== 'CT-D' && code !== 'CT-V') || direction === null || medium === null) return null;
  return {
    eventId: '',
    customerId: '',
    rm: 0,
    day: 0,
    at: '2000-01-02T00:00:00Z',
    direction,
    medium,
    service: facts.includes('service'),
    needKind: NEED_KINDS.find((need) => facts.includes(`need_${need}`)) ?? null,
    productId: facts.includes('product') ? 'named' : null,
    contentId: facts.includes('content') ? 'named' : null,
    activityId: null,
    asksQuestion: facts.includes('asks'),
    nextStepOn: facts.includes('goes_on') ? 0 : null,
    extent: facts.includes('attempt') ? 'attempt' : code === 'CT-V' ? 'talk' : 'message',
    declined: null,
    closes: false,
  };
}

const knownLongBefore = (kind: (typeof NEED_KINDS)[number]) => ({
  customerId: '',
  kind,
  recordedAt: '2000-01-01T00:00:00Z',
  endedAt: null,
  typedByRm: null,
  evidenceIds: ['said'],
});
