import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crowd, heldWithin } from '../outside/crowd.ts';
import { drawn } from '../outside/drawn.ts';
import { Vivero } from '../outside/vivero.ts';
import type { Proof } from '../proof.ts';
import { mailBank } from './mail-bank.ts';

const TOUCHES = 100_000;
const PEOPLE = 10_000;
/** Asked for one by one, so that each decision is timed by itself. */
const TIMED = 1_000;
const SEED = 20_261_129;
const MOST_MS = 20;

interface Asked {
  readonly asked: number;
  readonly strangers: number;
  readonly states: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, number>>;
  readonly took: { readonly median: number; readonly p99: number; readonly most: number };
}

/** Random touches of every medium and purpose to a bank: whatever the gate says, nothing goes further than it let it. */
export const gate: Proof = {
  id: 'sending.gate',
  async *claims(setting) {
    const folder = setting.scratch();
    const vivero = new Vivero(setting.checkout, join(folder, 'data'));
    await mailBank(vivero, folder, PEOPLE);
    const random = drawn(SEED);
    const wishes = Array.from({ length: TOUCHES + TIMED }, (_, i) => wish(random, i));
    const ask = async (name: string, some: readonly object[], ...flags: readonly string[]): Promise<Asked> => {
      const file = join(folder, name);
      writeFileSync(file, JSON.stringify(some));
      return vivero.json<Asked>('touches', 'ask', file, ...flags);
    };
    const many = await ask('many.json', wishes.slice(0, TOUCHES));
    const checked = await vivero.json<{ touches: number; ungated: number }>('touches', 'check');
    yield {
      id: 'sending.gate.violations',
      target: `${TOUCHES} random touches: none further than a gate of its own let it, at or before that moment`,
      figure: `${many.asked} asked for: ${JSON.stringify(many.states)}; refused or held by ${JSON.stringify(many.rules)}; ${checked.ungated} of ${checked.touches} without a gate`,
      holds: checked.touches === TOUCHES && checked.ungated === 0 && Object.keys(many.rules).length >= 4,
    };
    const before = crowd();
    const { took } = await ask('timed.json', wishes.slice(TOUCHES), '--at-once', '1');
    yield {
      id: 'sending.gate.time',
      target: `a decision of the gate, its facts and its record included, takes < ${MOST_MS} ms in 99 of 100 cases`,
      figure: `median ${took.median.toFixed(1)} ms, p99 ${took.p99.toFixed(1)} ms, longest ${took.most.toFixed(1)} ms of ${TIMED}; ${many.took.median.toFixed(2)} ms each in lists of 500 (${before.said})`,
      holds: heldWithin(took.p99, MOST_MS, before.crowded),
    };
  },
};

const MEDIA = ['call', 'visit', 'branch', 'wechat', 'wecom', 'sms', 'email', 'letter', 'event'];
const CONTENT = ['default.idle_cash_guide', 'default.idle_cash_facts', 'nobody.knows', null];
const PRODUCTS = [null, null, 'default.current_account', 'nobody.sells'];

function wish(random: () => number, i: number): object {
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  return {
    source: 'core',
    key: String(Math.floor(random() * PEOPLE)),
    medium: one(MEDIA),
    purpose: random() < 0.3 ? 'service' : 'marketing',
    agreed: random() < 0.1,
    contentId: one(CONTENT),
    productId: one(PRODUCTS),
    reward: one([null, null, 'deposit', 'product', 'other']),
    priority: Math.floor(random() * 5),
    idempotencyKey: `random ${i}`,
    notBefore: random() < 0.1 ? '2100-01-01T00:00:00.000Z' : null,
    expiresAt: '2101-01-01T00:00:00.000Z',
  };
}
