import type { Consent, Day } from '@vivero/domain';
import type { Dice } from '../dice.ts';
import type { DemoCustomer } from './demo-customer.ts';

/**
 * What the person has said about being contacted by the media of the place. Most are open: they say yes to some and nothing about the
 * others. The reserved ones say no to some, which stops every medium where an objection reaches all of them.
 */
export function drawConsents({ rm, relation, source, since }: DemoCustomer, asOf: Day, dice: Dice): readonly Consent[] {
  const on = Math.max(since, asOf - dice.whole(430, 1_200));
  const said = source === 'web' ? 'form' : source === 'branch' || source === 'referral' ? 'branch' : 'event';
  const yes = relation === 'customer' ? 0.72 : 0.8;
  const no = dice.chance(0.3) ? 0.4 : 0;
  const consents: Consent[] = [];
  for (const medium of ['call', ...rm.place.writing] as const) {
    const state = dice.weighted({ granted: yes * (1 - no), refused: no, silent: (1 - yes) * (1 - no) });
    if (state === 'silent') continue;
    consents.push({ medium, purpose: 'marketing', state, on, source: said });
    if (state === 'granted' && dice.chance(0.04))
      consents.push({
        medium,
        purpose: 'marketing',
        state: 'withdrawn',
        on: asOf - dice.whole(5, 300),
        source: 'call',
      });
  }
  const profiling = dice.weighted({ granted: 0.86, refused: 0.03, silent: 0.11 });
  if (profiling !== 'silent')
    consents.push({ medium: 'any', purpose: 'profiling', state: profiling, on, source: said });
  if (dice.chance(0.3)) consents.push({ medium: 'any', purpose: 'research', state: 'granted', on, source: said });
  return consents;
}
