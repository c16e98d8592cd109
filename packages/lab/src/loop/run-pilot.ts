import { boughtIn, firedIn, type RandomStream, randomStreams } from '@vivero/decision';
import { OFFER_MINUTES } from '../policies/best-offers.ts';
import type { Contact } from '../seen/contact.ts';
import type { PilotLog } from '../seen/pilot-log.ts';
import type { SeenBank } from '../seen/seen-bank.ts';
import { beginWeek } from '../world/begin-week.ts';
import { endWeek } from '../world/end-week.ts';
import { meet } from '../world/meet.ts';
import type { World } from '../world/world.ts';

export const PILOT_WEEKS = 26;
/** A sign this many weeks old still picks somebody out for the pilot. */
const FRESH_WEEKS = 4;
/** Share of the pilot's contacts that go to people with a sign; the others to anybody about anything. */
const SIGNED_SHARE = 0.6;
/** Weeks in which a purchase counts as an answer to a contact, its own included. */
const ANSWER_WEEKS = 4;

/**
 * Half a year in which chance alone decides who is rung up about what, and who is left alone to compare with.
 * @param watch is told when a week's needs and signs have begun, and when the week is over
 */
export function runPilot(
  world: World,
  seed: number,
  watch: (moment: 'begun' | 'ended') => void = () => undefined,
): PilotLog {
  const draw = randomStreams(seed).stream('pilot');
  const rows: { week: number; customer: number; need: number; contacted: number }[] = [];
  for (let week = 0; week < PILOT_WEEKS; week += 1) {
    beginWeek(world);
    watch('begun');
    const chosen = pickPairs(world.seen, draw);
    const contacts: Contact[] = [];
    for (const { customer, need, contacted } of chosen) {
      if (contacted) contacts.push({ customer, need, deed: 'offer', minutes: OFFER_MINUTES });
      rows.push({ week, customer, need, contacted: Number(contacted) });
    }
    meet(world, contacts, world.size.minutesAWeek);
    endWeek(world);
    watch('ended');
  }
  const known = rows.filter(({ week }) => week + ANSWER_WEEKS <= PILOT_WEEKS);
  return {
    week: Int16Array.from(known, (row) => row.week),
    customer: Int32Array.from(known, (row) => row.customer),
    need: Uint8Array.from(known, (row) => row.need),
    contacted: Uint8Array.from(known, (row) => row.contacted),
    bought: Uint8Array.from(known, (row) => Number(boughtAfter(world.seen, row))),
  };
}

/** As many pairs as the RMs have time for, and as many again that are left alone; nobody twice. */
function pickPairs(
  seen: SeenBank,
  draw: RandomStream,
): readonly { customer: number; need: number; contacted: boolean }[] {
  const week = seen.weeks - 1;
  const room = Math.floor(seen.minutesAWeek / OFFER_MINUTES);
  const signed: { customer: number; need: number }[][] = Array.from({ length: seen.rms }, () => []);
  for (const [need, words] of seen.words.entries())
    for (let customer = 0; customer < seen.customers; customer += 1) {
      if (seen.gone[customer] === 1) continue;
      for (let back = 0; back < FRESH_WEEKS && back <= week; back += 1)
        if (firedIn(words[customer * seen.room + week - back]!, seen.needs[need]!.sign)) {
          signed[seen.rmOf[customer]!]!.push({ customer, need });
          break;
        }
    }
  const picked: { customer: number; need: number; contacted: boolean }[] = [];
  for (let rm = 0; rm < seen.rms; rm += 1) {
    const pool = signed[rm]!;
    const busy = new Set<number>();
    const take = (customer: number, need: number): void => {
      if (busy.has(customer)) return;
      busy.add(customer);
      picked.push({ customer, need, contacted: busy.size % 2 === 1 });
    };
    for (let n = 0; n < 2 * room * SIGNED_SHARE && pool.length > 0; n += 1) {
      const at = Math.floor(draw() * pool.length);
      const [pair] = pool.splice(at, 1);
      if (pair) take(pair.customer, pair.need);
    }
    // A book may hold fewer people than there are minutes for.
    const people = seen.rmOf.reduce((sum, own, i) => sum + Number(own === rm && seen.gone[i] === 0), 0);
    while (busy.size < Math.min(2 * room, people)) {
      const customer = rm + seen.rms * Math.floor((draw() * (seen.customers - rm)) / seen.rms);
      const need = Math.floor(draw() * seen.needs.length);
      if (customer < seen.customers && seen.gone[customer] === 0) take(customer, need);
    }
  }
  return picked;
}

function boughtAfter(
  seen: SeenBank,
  { week, customer, need }: { week: number; customer: number; need: number },
): boolean {
  for (let ahead = 0; ahead < ANSWER_WEEKS; ahead += 1)
    if (boughtIn(seen.words[need]![customer * seen.room + week + ahead]!)) return true;
  return false;
}
