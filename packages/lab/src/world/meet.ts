import type { Contact } from '../seen/contact.ts';
import { CONTACTED, INTEREST, NO, YES } from './week-words.ts';
import type { World } from './world.ts';

/** For how many weeks a yes makes the offer advice. */
export const ADVISED_WEEKS = 4;

/** The RMs meet people in the order given, each within so many minutes. @returns what was done, and the minutes it took */
export function meet(
  world: World,
  contacts: readonly Contact[],
  minutesEach: number,
): { readonly minutes: number; readonly contacts: readonly Contact[] } {
  const { seen, size } = world;
  const left = new Float64Array(size.rms).fill(minutesEach);
  let minutes = 0;
  const made = contacts.filter((contact) => {
    const rm = seen.rmOf[contact.customer]!;
    if (contact.minutes > left[rm]! || seen.gone[contact.customer] === 1) return false;
    left[rm]! -= contact.minutes;
    minutes += contact.minutes;
    meetOne(world, contact);
    return true;
  });
  return { minutes, contacts: made };
}

/** A contact shows something at once; whether the customer buys is settled at the end of the week, with or without it. */
function meetOne(world: World, { customer: i, need, deed }: Contact): void {
  const k = topicOf(world, i, need);
  const { rules, people, seen, draws, inNeed } = world;
  const week = seen.weeks - 1;
  const cell = i * rules.needs.length + k;
  const own = inNeed[k]!;
  const { weight } = rules.deeds[deed];
  const wakes = rules.stimulation * weight * Math.exp(0.5 * people.affinity[k]![i]!);
  if (own[i] === 0 && draws.wakes(cell, week) < wakes) own[i] = 1;
  const relevant = own[i] === 1;
  const said = shown(world, cell, relevant, deed);
  seen.words[k]![i * seen.room + week]! |= said;
  seen.contactedIn[i] = week;
  world.boost[cell] = Math.max(
    world.boost[cell]!,
    pushOf(world, i, deed) +
      (deed === 'offer' && week - world.confirmedIn[cell]! < ADVISED_WEEKS ? rules.buying.advised : 0),
  );
  // A yes makes the next offer advice, not the one that brought it.
  if ((said & YES) === YES) world.confirmedIn[cell] = week;
  const dog = people.dog[i]! * weight;
  const { leaving, trust } = rules;
  world.strain[i]! += weight * (relevant ? leaving.relevant : leaving.irrelevant) + leaving.dog * dog;
  world.fatigue[i]! += weight;
  world.trust[i] = Math.max(-1, Math.min(2, world.trust[i]! + weight * (relevant ? trust.relevant : trust.irrelevant)));
  if (draws.complains(cell, week) < rules.complaint.contact * weight + rules.complaint.dog * dog)
    world.tally.complaints += 1;
}

/** What the talk comes to be about: what it was meant for, or a need that the customer brings up. */
function topicOf({ rules, seen, draws, inNeed }: World, i: number, meant: number): number {
  if (inNeed[meant]![i] === 1) return meant;
  const width = rules.needs.length;
  for (let k = 0; k < width; k += 1)
    if (inNeed[k]![i] === 1 && draws.mentions(i * width + k, seen.weeks - 1) < rules.mentions) return k;
  return meant;
}

function shown({ rules, seen, draws }: World, cell: number, relevant: boolean, deed: Contact['deed']): number {
  const week = seen.weeks - 1;
  const tells = ({ sensitivity, falseAlarm }: typeof rules.answer, draw: number): boolean =>
    draw < (relevant ? sensitivity : falseAlarm);
  switch (deed) {
    case 'ask':
      return tells(rules.answer, draws.answer(cell, week)) ? YES : NO;
    case 'seed':
      return tells(rules.interest, draws.interest(cell, week)) ? INTEREST : 0;
    case 'offer':
      // Who is offered something says as much as who is asked.
      return CONTACTED | (tells(rules.answer, draws.answer(cell, week)) ? YES : NO);
    case 'care':
      return 0;
  }
}

/** What a deed adds to the log odds that somebody in need buys this week. */
export function pushOf(world: World, i: number, deed: Contact['deed']): number {
  const { fatigue, trust, rules } = world;
  const { push, weight } = rules.deeds[deed];
  const { buying } = rules;
  return push + weight * (personOf(world, i) + buying.fatigue * fatigue[i]! + buying.trust * trust[i]!);
}

/** The part of it that lies in who is met by whom. */
export const personOf = ({ rules: { buying }, people, seen }: World, i: number): number =>
  buying.persuadable * people.persuadable[i]! +
  buying.dog * people.dog[i]! +
  buying.skill * people.skill[seen.rmOf[i]!]!;
