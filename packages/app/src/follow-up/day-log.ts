import {
  type Actor,
  type ContactMedium,
  type Day,
  type NeedKind,
  type OutcomeKind,
  type OutcomeReason,
  type Phrase,
} from '@vivero/domain';
import {
  confirmedOn,
  customersNamed,
  inScope,
  mediaOfEvents,
  notesOn,
  outcomesOfDay,
  promisesEndedSince,
  readBank,
  type Stores,
} from '@vivero/storage';
import { businessDay, startOfDay } from '../bank/business-day.ts';
import { customerName } from '../reading/customer-name.ts';
import { wordsOf } from '../reading/words-of.ts';

/** What one book's day was, from the record alone: nobody types an evening report. */
export interface DayLog {
  readonly today: Day;
  readonly contacts: readonly {
    readonly customerName: string;
    readonly medium: ContactMedium | null;
    readonly kind: OutcomeKind;
    readonly reason: OutcomeReason | null;
    readonly nextOn: Day | null;
  }[];
  readonly needs: readonly { readonly customerName: string; readonly kind: NeedKind }[];
  readonly kept: readonly { readonly customerName: string; readonly agreed: Phrase | { readonly text: string } }[];
  readonly notes: number;
  readonly minutes: number;
}

export async function dayLog(stores: Stores, actor: Actor, now: string): Promise<DayLog> {
  return inScope(stores, actor.rms, async (db) => {
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const since = startOfDay(now, bank.timeZone);
    const outcomes = await outcomesOfDay(db, actor.rms, today);
    const media = await mediaOfEvents(
      db,
      outcomes.flatMap((outcome) => outcome.eventIds),
    );
    const ended = (await promisesEndedSince(db, actor.rms, since)).filter(({ state }) => state === 'kept');
    const confirmed = await confirmedOn(db, actor.rms, today);
    const ids = [...outcomes, ...ended, ...confirmed].map((each) => each.customerId);
    const lines = new Map((await customersNamed(db, [...new Set(ids)])).map((line) => [line.customerId, line]));
    const nameOf = (customerId: string): string => {
      const line = lines.get(customerId);
      return line === undefined ? customerId : customerName(stores.keys, line, actor);
    };
    return {
      today,
      contacts: outcomes.map(({ customerId, kind, reason, nextOn, eventIds }) => ({
        customerName: nameOf(customerId),
        medium: eventIds.map((id) => media.get(id) ?? null).find((medium) => medium !== null) ?? null,
        kind,
        reason,
        nextOn,
      })),
      needs: confirmed.map(({ customerId, kind }) => ({ customerName: nameOf(customerId), kind })),
      kept: ended.flatMap((promise) => {
        const line = lines.get(promise.customerId);
        return line === undefined
          ? []
          : [{ customerName: nameOf(promise.customerId), agreed: wordsOf(stores.keys, promise, line) }];
      }),
      notes: await notesOn(db, actor.rms, since),
      minutes: outcomes.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  });
}
