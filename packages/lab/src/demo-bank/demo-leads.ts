import { civil, type Consent, type Day, dayOf, type IntakeCustomer } from '@vivero/domain';
import { diceFor } from '../dice.ts';
import { drawIdentity } from './identity.ts';
import { PLACES } from './places.ts';
import { SEGMENTS } from './segments.ts';

/** Contacts a place that no RM has yet: left a card at a fair, filled in a form. */
const A_PLACE = 12;
/** Behind the numbers of the customers, so that no phone is drawn twice. */
const FIRST_NUMBER = 3_001;

/** The contacts that the demo bank's pool begins with. They have agreed to be rung, and no RM keeps them. */
export function demoLeads(seed: number, asOf: Day): readonly IntakeCustomer[] {
  return PLACES.flatMap((place, at) =>
    Array.from({ length: A_PLACE }, (_, i): IntakeCustomer => {
      const number = FIRST_NUMBER + at * A_PLACE + i;
      const dice = diceFor(seed, `lead/${number}`);
      const segment = dice.pick(SEGMENTS);
      const sex = dice.chance(0.5) ? 'f' : 'm';
      const year = civil(asOf).year - dice.whole(...segment.ages);
      const birthOn = dayOf(year, dice.whole(1, 12), dice.whole(1, 28));
      const said: Consent = {
        medium: 'call',
        purpose: 'marketing',
        state: 'granted',
        on: asOf - dice.whole(3, 40),
        source: dice.chance(0.5) ? 'event' : 'form',
      };
      return {
        kind: 'customer',
        key: `demo-l${number}`,
        rmKey: null,
        identity: drawIdentity(place, sex, birthOn, number, { phone: true, email: dice.chance(0.6) }, dice),
        sex,
        birthYear: year,
        place: place.place,
        segment: segment.name,
        relation: dice.chance(0.6) ? 'event_contact' : 'prospect',
        basis: 'consent',
        riskTolerance: null,
        riskAssessedOn: null,
        consents: [said],
        customerSince: null,
      };
    }),
  );
}
