import type { TouchState } from './touch-state.ts';

/**
 * How handing a message over ended. `taken`: the other side has it. `refused`: it will never take it (`address`: because of the recipient's
 * address). `later`: it did not take it and may be asked again. `unreachable`: nobody was there to ask. `unknown`: the message may or
 * may not have been taken, and asking again could deliver it twice.
 */
export interface HandOver {
  readonly outcome: 'taken' | 'refused' | 'address' | 'later' | 'unreachable' | 'unknown';
  /** What the other side said, as a short code such as `smtp.451`. */
  readonly answer: string;
}

/** Longest pause between two attempts; the first is half a minute, each next one twice as long. */
const LONGEST_PAUSE_MS = 3_600_000;
const FIRST_PAUSE_MS = 30_000;
export const MOST_ATTEMPTS = 10;

/** What becomes of a touch that is being sent. */
export interface AfterHandOver {
  readonly state: Extract<TouchState, 'sent' | 'failed' | 'bounced' | 'unknown' | 'ready'>;
  /** Milliseconds until it may be tried again; 0 where it will not be. */
  readonly pauseMs: number;
}

/**
 * @param attempts hand-overs so far, this one included, >= 1
 * An unreachable other side is no fault of the message: it waits, and the attempts that it has are not used up.
 */
export function afterHandOver({ outcome }: HandOver, attempts: number): AfterHandOver {
  switch (outcome) {
    case 'taken':
      return { state: 'sent', pauseMs: 0 };
    case 'refused':
      return { state: 'failed', pauseMs: 0 };
    case 'address':
      return { state: 'bounced', pauseMs: 0 };
    case 'unknown':
      return { state: 'unknown', pauseMs: 0 };
    case 'unreachable':
      return { state: 'ready', pauseMs: 0 };
    case 'later':
      return attempts >= MOST_ATTEMPTS
        ? { state: 'failed', pauseMs: 0 }
        : { state: 'ready', pauseMs: Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS) };
  }
}
