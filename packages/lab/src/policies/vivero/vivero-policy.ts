import {
  type BesideList,
  type CustomerFacts,
  defaultPolicy,
  type OwnKnowledge,
  plan,
  type PlanPolicy,
  type PlanRow,
} from '@vivero/decision';
import { CONTACT_MEDIA, defaultCatalogue } from '@vivero/domain';
import type { Contact } from '../../seen/contact.ts';
import { type Policy, type PolicyYear, SITTINGS } from '../../seen/policy.ts';
import type { SeenBank } from '../../seen/seen-bank.ts';
import { believe, believeAll } from './believe.ts';
import { AT, type Kept, KeptBook } from './kept-book.ts';
import { labDay } from './lab-day.ts';
import { customerOf } from './lab-facts.ts';
import { LAB_CURRENCY, labProducts } from './lab-products.ts';
import { needModels } from './need-models.ts';
import { expectNeeds, openCustomers } from './open-customers.ts';
import { heedOwnChoices } from './own-choices.ts';
import { triedRates } from './tried-rows.ts';
import { type ListOfHalf, whatBecameOf } from './what-became-of.ts';

/** How a line of Vivero is set up. All of it was chosen on seeds 9001 to 9008. */
interface LineRules {
  readonly priceOfHourMinor: number;
  readonly feltPriceMinor: number;
  readonly contactPriceMinor: PlanPolicy['contactPriceMinor'];
  /** Every need on record counts as said by the customer: of a need that was said the plan knows nothing but to offer. */
  readonly asSaid: boolean;
}
/** The hours are given to every policy alike; the low price only keeps them from being spent on nothing. What is felt costs what it does in the product. */
const FULL: LineRules = { ...defaultPolicy(LAB_CURRENCY), priceOfHourMinor: 200, asSaid: false };

/** Vivero as it serves real users: its need models, its rules about needs, and `plan` itself. */
export const vivero = lineOf('vivero', FULL);

/** The same without questions and seeds. What is felt has no price here, so that the hours are filled: offers alone bring most that way. */
export const pitchOnly = lineOf('pitch_only', { ...FULL, feltPriceMinor: 0, asSaid: true });

/** The same as Vivero where a contact must bring more: as dear as leaves somewhat more than offers alone bring. */
export const sparing = lineOf('vivero_sparing', { ...FULL, feltPriceMinor: 700 });

/** The same where every contact is as dear as every other, however it is felt: as few of them as leave more than choosing by propensity brings. */
export const few = lineOf('vivero_few', {
  ...FULL,
  feltPriceMinor: 0,
  contactPriceMinor: Object.fromEntries(CONTACT_MEDIA.map((medium) => [medium, 1_000])),
});

function lineOf(name: string, rules: LineRules): Policy {
  return { name, begin: (seen, _pilot, seed) => viveroYear(seen, seed, true, rules) };
}

/** A year of Vivero, with what it made of RMs' own choices. */
export interface ViveroYear extends PolicyYear {
  readonly knowledge: () => readonly OwnKnowledge[];
  readonly beside: () => readonly BesideList[];
}

/** Rows of half a week; minutes bind first. */
const ROWS = 60;
/** Models are learned anew once a quarter. */
const REFIT_WEEKS = 13;

/** @param heeds whether RMs' own choices are taken to mean anything */
export function viveroYear(
  start: SeenBank,
  seed: number,
  heeds: boolean,
  { asSaid, priceOfHourMinor, feltPriceMinor, contactPriceMinor }: LineRules = FULL,
): ViveroYear {
  const first = start.weeks;
  let models = needModels(start);
  const book = new KeptBook(start.customers);
  const tried = triedRates();
  const fixed = {
    now: { at: AT, minuteOfDay: 600, weekday: 1, holiday: false },
    jurisdiction: 'es',
    currency: LAB_CURRENCY,
    rms: Array.from({ length: start.rms }, (_, rm) => ({ rm, minutesADay: start.minutesAWeek / SITTINGS })),
    products: labProducts(start.needs),
    content: defaultCatalogue(LAB_CURRENCY).content,
    policy: {
      ...defaultPolicy(LAB_CURRENCY),
      rows: ROWS,
      maxRows: ROWS,
      priceOfHourMinor,
      feltPriceMinor,
      contactPriceMinor,
    },
  } as const;
  const choices = heedOwnChoices(start.rms);
  let last: ListOfHalf = { rows: [], week: -1, today: labDay(0) };
  return {
    knowledge: choices.knowledge,
    beside: choices.beside,
    choose: (seen, sitting) => {
      const week = seen.weeks - 1;
      for (const done of whatBecameOf(seen, last)) {
        const { row, contact, instead } = done;
        choices.learn(seen, models, done, last.week);
        if (instead !== null) book.noteOwn(instead, seen);
        else {
          book.note(row, last.today);
          tried.add({ action: row.action, week: last.week, customer: contact.customer, need: contact.need });
        }
      }
      book.hear(seen);
      if (sitting === 0 && week > first && (week - first) % REFIT_WEEKS === 0) models = needModels(seen);
      const told = heeds ? choices.told(seen) : [];
      const today = labDay(week, sitting);
      const believed = (sitting === 0 ? believeAll : believe)(seen, models, told);
      if (sitting === 0) expectNeeds(seen, book.of, believed, today);
      const open = openCustomers(seen, book.of, models, believed, today);
      const customers = asSaid ? open.map(allSaid) : open;
      const { rows } = plan({
        ...fixed,
        today,
        customers,
        baseRates: tried.rates(seen),
        seed: seed * 1_000 + 2 * week + sitting,
      });
      last = { rows: rows.map((row) => ({ row, contact: contactOf(row, seen, book.of) })), week, today };
      return last.rows.map(({ contact }) => contact);
    },
  };
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
