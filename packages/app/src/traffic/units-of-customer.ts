import {
  type Actor,
  type ContactMedium,
  fail,
  type LedgerEvent,
  type Moment,
  ok,
  type Problem,
  type Result,
  type Scene,
  sceneOfTouch,
  type TrafficKind,
  trafficUnit,
} from '@vivero/domain';
import { customerFile, inScope, ledgerOfCustomers, outcomesOfCustomer, readBank, type Stores } from '@vivero/storage';
import { touchRows } from '../customer-page/story-of.ts';
import { touchOf } from '../plan/touch-of.ts';
import { mediumRates } from './traffic-time.ts';

/** One unit of traffic (definitions.md 2.6), read from the ledger: there is no second store. */
export interface CustomerUnit {
  /** The event that is the evidence for it. */
  readonly eventId: string;
  /** ISO instant with Z. */
  readonly at: string;
  readonly kind: TrafficKind;
  readonly moment: Moment;
  readonly direction: 'in' | 'out' | null;
  readonly medium: ContactMedium | null;
  /** Whether the customer took part, so that it counts in N. */
  readonly counts: boolean;
  /** Minutes of the bank's people: written down, or reckoned at the bank's rate; null for what takes nobody's time. */
  readonly minutes: { readonly value: number; readonly from: 'written' | 'reckoned' } | null;
  /** Price of the contact beside the minutes, minor units. */
  readonly priceMinor: number;
  readonly contentId: string | null;
  readonly scene: Scene | null;
}

/** Every unit of one customer of the actor's books, the latest first. */
export async function unitsOfCustomer(
  stores: Stores,
  actor: Actor,
  customerId: string,
): Promise<Result<readonly CustomerUnit[], Extract<Problem, { code: 'customer.not_found' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    const file = await customerFile(db, customerId);
    if (file === undefined) return fail({ code: 'customer.not_found', customerId });
    const events = (await ledgerOfCustomers(db, [customerId])).get(customerId) ?? [];
    const touches = touchRows(events, { customerId, rm: file.rm }).map(touchOf);
    const touchByEvent = new Map(touches.map((touch) => [touch.eventId, touch]));
    const written = new Map(
      (await outcomesOfCustomer(db, customerId)).map(({ outcomeId, minutes }) => [`vivero:${outcomeId}`, minutes]),
    );
    const { media } = mediumRates(await readBank(db));
    const unitOf = (event: LedgerEvent): readonly CustomerUnit[] => {
      const { eventId, at, code, medium, direction, details } = event;
      const unit = trafficUnit(code, details['service'] === true);
      if (unit === null) return [];
      const touch = touchByEvent.get(eventId);
      const minutes = written.get(eventId);
      const rate = medium === null || touch === undefined ? null : media[medium];
      return [
        {
          eventId,
          at,
          ...unit,
          direction,
          medium,
          minutes:
            minutes !== undefined
              ? { value: minutes, from: 'written' }
              : rate && { value: rate.minutes, from: 'reckoned' },
          priceMinor: direction === 'out' ? Math.round(rate?.priceMinor ?? 0) : 0,
          contentId: touch?.contentId ?? null,
          scene: touch === undefined || touch.extent === 'attempt' ? null : sceneOfTouch(touch, touches),
        },
      ];
    };
    return ok(events.flatMap(unitOf).toReversed());
  });
}
