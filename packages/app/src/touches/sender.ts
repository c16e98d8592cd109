import {
  afterHandOver,
  type Carrier,
  carrierOf,
  type ContactMedium,
  type HandOver,
  MOST_ATTEMPTS,
  type NewId,
  refusesProfiling,
} from '@vivero/domain';
import {
  addresseeOf,
  beginHandOver,
  buryWorkers,
  type Db,
  deadWorkers,
  endHandOver,
  expireTouches,
  type HeldWorker,
  holdWorker,
  insertGates,
  inWholeBank,
  leaveUndecided,
  moveTouch,
  nextReady,
  putOff,
  settleTouches,
  type StoredTouch,
  type Stores,
} from '@vivero/storage';
import { benchFor } from './bench.ts';
import { compose } from './compose.ts';
import { type Gateways, mediaOf, type Parcel } from './gateway.ts';
import { type House, languageOfBank } from './house.ts';
import { judgeTouch } from './judge-touch.ts';
import { keepSent } from './keep-sent.ts';
import { touchFacts } from './touch-facts.ts';

export interface SenderOptions {
  readonly stores: Stores;
  readonly gateways: Gateways;
  readonly house: House;
  readonly now: () => string;
  readonly newId: NewId;
}

/** What one step came to: a touch was handed over, or was not let go after all; nothing is due; the other side cannot be reached. */
export type Step = 'handed_over' | 'judged_away' | 'idle' | 'unreachable';

const FAULT_PAUSE_MS = 600_000;

/** What is claimed: written down as `sending`, judged once more, and ready to be handed over. */
interface Claimed {
  readonly touch: StoredTouch;
  readonly parcel: Parcel;
  readonly carrier: Exclude<Carrier, 'rm'>;
}

/**
 * Sends what is ready, one touch after the other. Whoever wants more at a time runs more of these: each is a worker of its own, with a
 * number that the database knows, so that a crash leaves one touch undecided and no more.
 */
export class Sender {
  readonly #options: SenderOptions;
  readonly #media: readonly ContactMedium[];
  #worker: HeldWorker | undefined;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#media = mediaOf(options.gateways);
  }

  /** Sends the weightiest touch that is due. `sending` is committed before anything is handed over. */
  async step(): Promise<Step> {
    const worker = await this.#held();
    let looked: string | undefined;
    const claimed = await inWholeBank(this.#options.stores, (db) =>
      this.#claim(db, worker.workerNo, (touchId) => (looked = touchId)),
    ).catch(async (error: unknown) => {
      if (looked !== undefined) await this.#putOff(looked);
      throw error;
    });
    if (claimed === 'idle' || claimed === 'judged_away') return claimed;
    const gateway = this.#options.gateways[claimed.carrier];
    const handOver: HandOver = gateway
      ? await gateway.handOver(claimed.parcel)
      : { outcome: 'unreachable', answer: 'gateway.missing' };
    await this.#end(claimed, handOver, worker.workerNo);
    return handOver.outcome === 'unreachable' ? 'unreachable' : 'handed_over';
  }

  async close(): Promise<void> {
    await this.#worker?.end(this.#options.now());
    this.#worker = undefined;
    for (const gateway of Object.values(this.#options.gateways)) gateway.close();
  }

  /** This sender's number. One whose connection was lost may have been taken for dead: it goes on under another. */
  async #held(): Promise<HeldWorker> {
    if (this.#worker?.alive() === false) {
      await this.#worker.end(this.#options.now());
      this.#worker = undefined;
    }
    this.#worker ??= await holdWorker(this.#options.stores, this.#options.now());
    return this.#worker;
  }

  async #claim(
    db: Db,
    workerNo: number,
    looksAt: (touchId: string) => void,
  ): Promise<Claimed | 'idle' | 'judged_away'> {
    const { now: clock, newId, house, stores } = this.#options;
    const now = clock();
    const touch = await nextReady(db, this.#media, now);
    if (touch === undefined) return 'idle';
    looksAt(touch.touchId);
    if (Date.parse(touch.expiresAt) <= Date.parse(now)) {
      await moveTouch(db, touch.touchId, ['ready'], { state: 'expired', answer: 'late', now });
      return 'judged_away';
    }
    const bench = await benchFor(db, [touch], now);
    const { bank, shelf } = bench;
    const facts = (await touchFacts(db, [touch.customerId], bench.now.today)).get(touch.customerId);
    if (facts === undefined) throw new Error('a touch without its customer');
    const ids = { gateId: newId('gate'), touchId: touch.touchId };
    const judged = judgeTouch(touch, facts, bench, 'send', ids);
    const { gate } = judged;
    await insertGates(db, [gate]);
    if (judged.state !== 'ready') {
      await settleTouches(db, [judged]);
      return 'judged_away';
    }
    const language = languageOfBank(bank.jurisdiction);
    const words = shelf.words(touch.contentId ?? '', language);
    const addressee = await addresseeOf(db, touch.customerId);
    const carrier = carrierOf(touch.medium);
    if (words === undefined || addressee === undefined || carrier === 'rm')
      throw new Error('the gate let pass what has no words, no address or no way');
    await beginHandOver(db, gate, workerNo);
    const message = compose(touch, addressee, {
      keys: stores.keys,
      bank,
      house,
      words,
      language,
      follows: !refusesProfiling(facts.gate),
    });
    return {
      touch: { ...touch, attempts: touch.attempts + 1 },
      carrier,
      parcel: { touchId: touch.touchId, message, at: now },
    };
  }

  /** One touch that cannot be written is not in the way of the others. */
  async #putOff(touchId: string): Promise<void> {
    const now = this.#options.now();
    const dueAt = new Date(Date.parse(now) + FAULT_PAUSE_MS).toISOString();
    await inWholeBank(this.#options.stores, (db) => putOff(db, touchId, { now, dueAt, most: MOST_ATTEMPTS }));
  }

  async #end({ touch, parcel }: Claimed, handOver: HandOver, workerNo: number): Promise<void> {
    const now = this.#options.now();
    const { state, pauseMs } = afterHandOver(handOver, touch.attempts);
    await inWholeBank(this.#options.stores, async (db) => {
      const counts = handOver.outcome !== 'unreachable';
      const dueAt = new Date(Date.parse(now) + pauseMs).toISOString();
      const { answer } = handOver;
      const ended = await endHandOver(db, { touchId: touch.touchId, workerNo, state, answer, now, dueAt, counts });
      if (ended && state === 'sent') await keepSent(db, touch, parcel.at, now);
    });
  }
}

/**
 * Clears up after senders that are gone and puts an end to what is late. At the start of every sender and again and again beside it.
 * @returns how many touches nobody knows about now, and how many were too late
 */
export async function clearUp({
  stores,
  gateways,
  now: clock,
}: Pick<SenderOptions, 'stores' | 'gateways' | 'now'>): Promise<{
  readonly unknown: number;
  readonly expired: number;
}> {
  const again = mediaOf(gateways, ({ knowsAgain }) => knowsAgain);
  return inWholeBank(stores, async (db) => {
    const now = clock();
    const dead = await deadWorkers(db);
    const unknown = await leaveUndecided(db, dead, again, now);
    await buryWorkers(db, dead, now);
    return { unknown, expired: await expireTouches(db, now) };
  });
}
