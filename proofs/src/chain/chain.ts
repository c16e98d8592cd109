import { mailSink } from '../sending/mail-sink.ts';
import type { Claim, Proof, Setting } from '../proof.ts';
import type { ChainBank } from './chain-bank.ts';
import { chainClaims } from './chain-claims.ts';
import { demoChainBank } from './demo-chain-bank.ts';
import { labChainBank } from './lab-chain-bank.ts';
import { liveMonth } from './live-month.ts';

/** Fewer for whoever works on the proof itself; each claim says how many it rests on. */
const DAYS = Number(process.env['CHAIN_DAYS'] ?? 30);
/** A Monday. */
const FIRST = new Date('2026-11-02T00:00:00Z');

const chainOf = (name: ChainBank['name'], bankOf: (setting: Setting, days: number) => ChainBank): Proof => ({
  id: `chain.${name}`,
  async *claims(setting): AsyncIterable<Claim> {
    const sink = await mailSink(1);
    const bank = bankOf(setting, DAYS);
    try {
      const month = await liveMonth(bank, { first: FIRST, days: DAYS, sink, say: setting.say });
      yield* await chainClaims(bank, month, sink, DAYS);
    } finally {
      await sink.close();
    }
  },
});

/** The whole chain for a month without a hand: what comes in, what it moves, what is done about it, and what comes back. */
export const CHAIN: readonly Proof[] = [chainOf('demo', demoChainBank), chainOf('lab', labChainBank)];
