import { setTimeout as pause } from 'node:timers/promises';
import type { NewId } from '@vivero/domain';
import type { Stores } from '@vivero/storage';
import { judgeAgain } from './judge-again.ts';
import { sendAll } from './send-all.ts';
import { clearUp, Sender } from './sender.ts';
import type { WaysOut } from './ways-out.ts';

export interface SendersOptions {
  readonly stores: Stores;
  readonly ways: WaysOut;
  /** How many letters may be on their way at the same time. */
  readonly senders: number;
  readonly now: () => string;
  readonly newId: NewId;
  readonly onFault: (error: unknown) => void;
  /** Ends when nothing is due instead of waiting for more. */
  readonly untilEmpty?: boolean;
}

/** What a run of the senders has come to. */
export interface TouchRun {
  readonly handedOver: number;
  /** What senders that are gone have left, that nobody knows about. */
  readonly unknown: number;
  readonly expired: number;
}

/** How long to wait where nothing is due, the other side is away, or something broke. */
const IDLE_MS = 1_000;
const TIDY_MS = 10_000;

/**
 * Runs senders beside each other until it is stopped; the touch that each has in hand is finished. Beside them it clears up after those that
 * are gone, ends what is late and judges again what was held.
 */
export function runSenders(options: SendersOptions): { readonly stop: () => void; readonly ended: Promise<TouchRun> } {
  const { stores, ways, now, newId, onFault, untilEmpty = false } = options;
  const stopping = new AbortController();
  const goesOn = (): boolean => !stopping.signal.aborted;
  const wait = async (ms: number): Promise<void> =>
    pause(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
  let handedOver = 0;
  let unknown = 0;
  let expired = 0;

  const tidy = async (): Promise<void> => {
    const cleared = await tidyTouches(options, goesOn);
    unknown += cleared.unknown;
    expired += cleared.expired;
  };
  const lane = async (first: boolean): Promise<void> => {
    const sender = new Sender({ stores, gateways: ways.gateways(), house: ways.house, now, newId });
    let tidied = Date.parse(now());
    try {
      while (goesOn()) {
        const done = await sendAll(sender, () => goesOn() && Date.parse(now()) - tidied < TIDY_MS).catch(
          (error: unknown) => {
            onFault(error);
            return undefined;
          },
        );
        handedOver += done?.handedOver ?? 0;
        if (done?.last === 'idle' && untilEmpty) return;
        if (first && Date.parse(now()) - tidied >= TIDY_MS) await tidy().catch(onFault);
        if (Date.parse(now()) - tidied >= TIDY_MS) tidied = Date.parse(now());
        if (done === undefined || done.last === 'idle' || done.last === 'unreachable') await wait(IDLE_MS);
      }
    } finally {
      await sender.close();
    }
  };
  const run = async (): Promise<TouchRun> => {
    await tidy().catch(onFault);
    await Promise.all(Array.from({ length: options.senders }, (_, i) => lane(i === 0)));
    return { handedOver, unknown, expired };
  };
  return { stop: () => stopping.abort(), ended: run() };
}

/** Clears up after senders that are gone, ends what is late and judges again what was held or lies with an RM: also where nothing is sent. */
export async function tidyTouches(
  { stores, ways, now, newId }: Pick<SendersOptions, 'stores' | 'ways' | 'now' | 'newId'>,
  goesOn: () => boolean = () => true,
): Promise<{ readonly unknown: number; readonly expired: number }> {
  const cleared = await clearUp({ stores, gateways: ways.gateways(), now });
  while (goesOn() && (await judgeAgain(stores, { now, newId })) > 0);
  return cleared;
}
