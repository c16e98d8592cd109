import {
  type BesideList,
  type CustomerFacts,
  type DuePromise,
  defaultPolicy,
  filterBeliefs,
  type NeedModel,
  type OwnKnowledge,
  plan,
  type PlanRow,
} from '@vivero/decision';
import { type Day, defaultCatalogue, isOpen, type Need, type Touch } from '@vivero/domain';
import type { Contact } from '../../seen/contact.ts';
import { type Policy, type PolicyYear, SITTINGS } from '../../seen/policy.ts';
import type { OwnContact, SeenBank } from '../../seen/seen-bank.ts';
import { expectNeed, hearWeek } from './hear-week.ts';
import { labDay } from './lab-day.ts';
import { customerOf, labCustomer, labFacts } from './lab-facts.ts';
import { LAB_CURRENCY, labProducts } from './lab-products.ts';
import { needModels } from './need-models.ts';
import { heedOwnChoices } from './own-choices.ts';
import { recordWeeks } from './record-weeks.ts';
import type { Told } from './told.ts';
import { triedRates } from './tried-rows.ts';
import { type ListOfHalf, whatBecameOf } from './what-became-of.ts';

/** How a line of Vivero is set up. All of it was chosen on seeds 9001 to 9004. */
interface LineRules {
  readonly priceOfHourMinor: number;
  readonly feltPriceMinor: number;
  /** Every need on record counts as said by the customer: of a need that was said the plan knows nothing but to offer. */
  readonly asSaid: boolean;
}
/** The hours are given to every policy alike; the low price only keeps them from being spent on nothing. What is felt costs what it does in the product. */
const FULL: LineRules = { ...defaultPolicy(LAB_CURRENCY), priceOfHourMinor: 200, asSaid: false };

/** What Vivero keeps of one customer, as its store would. */
interface Kept {
  needs: readonly Need[];
  touches: Touch[];
  promises: DuePromise[];
}

/** Vivero as it serves real users: its need models, its rules about needs, and `plan` itself. */
export const vivero = lineOf('vivero', FULL);

/** The same without questions and seeds. What is felt has no price here, so that the hours are filled: offers alone bring most that way. */
export const pitchOnly = lineOf('pitch_only', { ...FULL, feltPriceMinor: 0, asSaid: true });

/** The same as Vivero where a contact must bring more: as dear as leaves about what offers alone bring. */
export const sparing = lineOf('vivero_sparing', { ...FULL, feltPriceMinor: 500 });

function lineOf(name: string, rules: LineRules): Policy {
  return { name, begin: (seen, _pilot, seed) => viveroYear(seen, seed, true, rules) };
}

/** A year of Vivero, with what it made of RMs' own choices. */
export interface ViveroYear extends PolicyYear {
  readonly knowledge: () => readonly OwnKnowledge[];
  readonly beside: () => readonly BesideList[];
}

const AT = '2026-01-05T10:00:00Z';
/** Rows of half a week; minutes bind first. */
const ROWS = 60;
/** Belief x margin, in whole units, from which a need that nothing has shown is put on record. */
const WORTH_ASKING = 30;
/** When an offer is spoken about again. */
const AGREED_DAYS = 7;
/** Models are learned anew once a quarter. */
const REFIT_WEEKS = 13;

/** @param heeds whether RMs' own choices are taken to mean anything */
export function viveroYear(
  start: SeenBank,
  seed: number,
  heeds: boolean,
  { asSaid, priceOfHourMinor, feltPriceMinor }: LineRules = FULL,
): ViveroYear {
  const first = start.weeks;
  let models = needModels(start);
  const book: Kept[] = Array.from({ length: start.customers }, () => ({ needs: [], touches: [], promises: [] }));
  const tried = triedRates();
  const fixed = {
    now: { at: AT, minuteOfDay: 600, weekday: 1, holiday: false },
    jurisdiction: 'es',
    currency: LAB_CURRENCY,
    rms: Array.from({ length: start.rms }, (_, rm) => ({ rm, minutesADay: start.minutesAWeek / SITTINGS })),
    products: labProducts(start.needs),
    content: defaultCatalogue(LAB_CURRENCY).content,
    policy: { ...defaultPolicy(LAB_CURRENCY), rows: ROWS, maxRows: ROWS, priceOfHourMinor, feltPriceMinor },
  } as const;
  const choices = heedOwnChoices(start.rms);
  let heard = 0;
  let last: ListOfHalf = { rows: [], week: -1, today: labDay(0) };
  return {
    knowledge: choices.knowledge,
    beside: choices.beside,
    choose: (seen, sitting) => {
      const week = seen.weeks - 1;
      for (const done of whatBecameOf(seen, last)) {
        const { row, contact, instead } = done;
        choices.learn(seen, models, done, last.week);
        if (instead !== null) {
          book[instead.made.customer]!.touches.push(ownTouch(instead, seen));
          continue;
        }
        const kept = book[contact.customer]!;
        agree(kept, row, last.today);
        kept.touches.push(touchOf(row, last.today));
        tried.add({ action: row.action, week: last.week, customer: contact.customer, need: contact.need });
      }
      // A week goes on showing things until it is over.
      for (let each = heard; each <= week; each += 1) hearAll(seen, book, each);
      heard = week;
      if (sitting === 0 && week > first && (week - first) % REFIT_WEEKS === 0) models = needModels(seen);
      const told = heeds ? choices.told(seen) : [];
      const today = labDay(week, sitting);
      if (sitting === 0) expectNeeds(seen, book, models, told, today);
      const open = openCustomers(seen, book, models, told, today);
      const customers = asSaid ? open.map(allSaid) : open;
      const { rows } = plan({
        ...fixed,
        today,
        customers,
        baseRates: tried.rates(seen),
        seed: seed * 1_000 + 2 * week + sitting,
      });
      last = { rows: rows.map((row) => ({ row, contact: contactOf(row, seen, book) })), week, today };
      return last.rows.map(({ contact }) => contact);
    },
  };
}

function hearAll(seen: SeenBank, book: readonly Kept[], week: number): void {
  for (const k of seen.needs.keys())
    for (const [i, kept] of book.entries()) kept.needs = hearWeek(kept.needs, seen, i, k, week);
}

/** Needs that nobody has shown but that people like this one have often enough to be worth a question. */
function expectNeeds(
  seen: SeenBank,
  book: readonly Kept[],
  models: readonly NeedModel[],
  told: readonly Told[],
  today: Day,
): void {
  const everybody = Int32Array.from(book.keys());
  for (const [k, model] of models.entries()) {
    const { belief } = filterBeliefs(model, recordWeeks(seen, k, everybody, { told }));
    for (const [i, kept] of book.entries())
      if (seen.gone[i] === 0 && belief[i]! * seen.needs[k]!.margin * seen.size[i]! >= WORTH_ASKING)
        kept.needs = expectNeed(kept.needs, seen, i, k, { on: today, belief: belief[i]! });
  }
}

/** Customers with a need that is open today, each with what is believed of it. */
function openCustomers(
  seen: SeenBank,
  book: readonly Kept[],
  models: readonly NeedModel[],
  told: readonly Told[],
  today: Day,
): readonly CustomerFacts[] {
  const open = book.map(({ needs }, i) =>
    seen.gone[i] === 1 ? [] : needs.filter((need) => isOpen(need) && need.until >= today),
  );
  const believed = new Map<Need, Need>();
  for (const [k, model] of models.entries()) {
    const { kind } = seen.needs[k]!;
    const concerned = open.flatMap((needs, i) =>
      needs.filter((need) => need.kind === kind).map((need) => ({ need, i })),
    );
    const observed = recordWeeks(
      seen,
      k,
      concerned.map(({ i }) => i),
      { told },
    );
    const { belief, usual } = filterBeliefs(model, observed);
    for (const [place, { need }] of concerned.entries())
      believed.set(need, {
        ...need,
        belief: {
          modelId: `lab_${kind}`,
          chance: belief[place]!,
          usual: usual[place]!,
          daysLeft: Math.round(model.meanWeeks * 7),
          strongest: null,
        },
      });
  }
  return open.flatMap((needs, i) => {
    const { touches } = book[i]!;
    const promises = book[i]!.promises.filter(({ needId }) => needs.some((need) => need.needId === needId));
    return needs.length === 0
      ? []
      : [labFacts(seen, i, { needs: needs.map((need) => believed.get(need)!), touches, promises }, today)];
  });
}

const allSaid = (customer: CustomerFacts): CustomerFacts => ({
  ...customer,
  needs: customer.needs.map((need) => ({ ...need, state: 'confirmed' as const })),
});

function contactOf(
  { customerId, action, needKind, promiseId, minutes }: PlanRow,
  seen: SeenBank,
  book: readonly Kept[],
): Contact {
  const customer = customerOf(customerId);
  const promise = book[customer]!.promises.find((each) => each.promiseId === promiseId);
  const kind = needKind ?? book[customer]!.needs.find(({ needId }) => needId === promise?.needId)?.kind;
  // What was agreed is to talk about the offer again.
  const deed = promise ? 'offer' : action === 'offer' || action === 'ask' || action === 'seed' ? action : 'care';
  return {
    customer,
    need: Math.max(
      0,
      seen.needs.findIndex((each) => each.kind === kind),
    ),
    deed,
    minutes,
  };
}

/** Whoever was offered something and has not bought yet is rung again in a week, as agreed, and again as long as the need stands. */
function agree(kept: Kept, row: PlanRow, today: Day): void {
  const about = kept.promises.find(({ promiseId }) => promiseId === row.promiseId)?.needId ?? null;
  kept.promises = kept.promises.filter(({ promiseId }) => promiseId !== row.promiseId);
  const needId = row.action === 'offer' ? row.needId : about;
  if (needId === null) return;
  kept.promises.push({
    promiseId: `${row.customerId}.${today}`,
    madeOn: today,
    dueOn: today + AGREED_DAYS,
    needId,
    waits: true,
  });
}

const touchOf = (row: PlanRow, day: Day): Touch => ({
  ...QUIET_TOUCH,
  eventId: `${row.customerId}.${day}`,
  customerId: row.customerId,
  rm: row.rm,
  day,
  medium: row.medium,
  service: row.action === 'service',
  needKind: row.needKind,
  productId: row.productId,
  contentId: row.contentId,
  asksQuestion: row.action === 'ask',
  declined: row.action === 'offer' ? 'timing' : null,
});

/** An offer of the RM's own: the day is known by its week. */
function ownTouch({ made, week }: OwnContact, seen: SeenBank): Touch {
  const [day, customerId] = [labDay(week), labCustomer(made.customer)];
  const { kind } = seen.needs[made.need]!;
  return {
    ...QUIET_TOUCH,
    eventId: `${customerId}.${day}.own`,
    customerId,
    rm: seen.rmOf[made.customer]!,
    day,
    needKind: kind,
    declined: 'timing',
  };
}

const QUIET_TOUCH = {
  at: AT,
  direction: 'out',
  medium: 'call',
  service: false,
  productId: null,
  contentId: null,
  activityId: null,
  asksQuestion: false,
  nextStepOn: null,
  extent: 'talk',
  closes: false,
} as const;
