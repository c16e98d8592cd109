import { civil, type Day, type IntakeCustomer, type RiskLevel } from '@vivero/domain';
import type { Dice } from '../dice.ts';
import type { DemoCustomer } from './demo-customer.ts';
import { drawConsents } from './draw-consents.ts';
import { drawIdentity } from './identity.ts';

/** The person as the bank's own system would export them; of somebody met once at an event little is known. */
export function customerRecord(customer: DemoCustomer, asOf: Day, dice: Dice): IntakeCustomer {
  const { rm, relation, aim, number, sex, birthOn, segment, since } = customer;
  const bare = aim === 'unprofiled';
  const reach = { phone: dice.chance(0.96), email: !bare && dice.chance(0.76) };
  // Somebody known by name alone could not be reached at all.
  const identity = drawIdentity(
    rm.place,
    sex,
    bare ? null : birthOn,
    number,
    { ...reach, phone: reach.phone || !reach.email },
    dice,
  );
  const risk = relation === 'customer' ? drawRisk(customer, asOf, dice) : null;
  return {
    kind: 'customer',
    key: customer.key,
    rmKey: rm.key,
    identity,
    sex: bare ? null : sex,
    birthYear: bare ? null : civil(birthOn).year,
    place: bare ? null : rm.place.place,
    segment: bare ? null : segment.name,
    relation,
    basis: relation === 'customer' ? 'contract' : bare ? 'none' : 'consent',
    riskTolerance: risk?.level ?? null,
    riskAssessedOn: risk?.on ?? null,
    consents: bare ? [] : drawConsents(customer, asOf, dice),
    customerSince: relation === 'customer' ? since : null,
  };
}

/** More than half are assessed, a fifth too long ago, the rest never. */
function drawRisk(
  { segment, since }: DemoCustomer,
  asOf: Day,
  dice: Dice,
): { readonly level: RiskLevel; readonly on: Day } | null {
  const state = dice.weighted({ valid: 0.56, expired: 0.2, missing: 0.24 });
  if (state === 'missing') return null;
  const bold = segment.name === 'retired' ? -1 : segment.name === 'affluent' || segment.name === 'professional' ? 1 : 0;
  const level = Math.min(5, Math.max(1, dice.whole(1, 4) + bold)) as RiskLevel;
  return { level, on: Math.max(since, asOf - (state === 'valid' ? dice.whole(5, 340) : dice.whole(370, 900))) };
}
