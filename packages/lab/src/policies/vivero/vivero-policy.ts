import {
  type CustomerFacts,
  type DuePromise,
  defaultPolicy,
  filterBeliefs,
  type NeedModel,
  plan,
  type PlanRow,
} from '@vivero/decision';
import { type Day, defaultCatalogue, isOpen, type Need, type Touch } from '@vivero/domain';
import type { Contact } from '../../seen/contact.ts';
import { type Policy, type PolicyYear, SITTINGS } from '../../seen/policy.ts';
import type { SeenBank } from '../../seen/seen-bank.ts';
import { expectNeed, hearWeek } from './hear-week.ts';
import { labDay } from './lab-day.ts';
import { customerOf, labFacts } from './lab-facts.ts';
import { LAB_CURRENCY, labProducts } from './lab-products.ts';
import { needModels } from './need-models.ts';
import { recordWeeks } from './record-weeks.ts';
import { triedRates } from './tried-rows.ts';

/** What Vivero keeps of one customer, as its store would. */
interface Kept {
  needs: readonly Need[];
  touches: Touch[];
  promises: DuePromise[];
}

/** Vivero as it serves real users: its need models, its rules about needs, and `plan` itself. */
export const vivero: Policy = { name: 'vivero', begin: (seen, _pilot, seed) => liveYear(seen, seed) };

const AT = '2026-01-05T10:00:00Z';
/** Rows of half a week; minutes bind first. */
const ROWS = 60;
/** The hours are given to every policy alike; this low price only keeps them from being spent on nothing. */
const PRICE_OF_HOUR_MINOR = 1_000;
/** Belief x margin, in whole units, from which a need that nothing has shown is put on record. */
const WORTH_ASKING = 30;
/** When an offer is spoken about again. */
const AGREED_DAYS = 14;
/** Models are learned anew once a quarter. */
const REFIT_WEEKS = 13;

function liveYear(start: SeenBank, seed: number): PolicyYear {
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
    policy: { ...defaultPolicy(LAB_CURRENCY), rows: ROWS, maxRows: ROWS, priceOfHourMinor: PRICE_OF_HOUR_MINOR },
  } as const;
  let heard = 0;
  return {
    choose: (seen, sitting) => {
      const week = seen.weeks - 1;
      // A week goes on showing things until it is over.
      for (let each = heard; each <= week; each += 1) hearAll(seen, book, each);
      heard = week;
      if (sitting === 0 && week > first && (week - first) % REFIT_WEEKS === 0) models = needModels(seen);
      const today = labDay(week, sitting);
      if (sitting === 0) expectNeeds(seen, book, models, today);
      const customers = openCustomers(seen, book, models, today);
      const { rows } = plan({
        ...fixed,
        today,
        customers,
        baseRates: tried.rates(seen),
        seed: seed * 1_000 + 2 * week + sitting,
      });
      return rows.map((row) => {
        const contact = contactOf(row, seen, book);
        agree(book[contact.customer]!, row, today);
        book[contact.customer]!.touches.push(touchOf(row, today));
        tried.add({ action: row.action, week, customer: contact.customer, need: contact.need });
        return contact;
      });
    },
  };
}

function hearAll(seen: SeenBank, book: readonly Kept[], week: number): void {
  for (const k of seen.needs.keys())
    for (const [i, kept] of book.entries()) kept.needs = hearWeek(kept.needs, seen, i, k, week);
}

/** Needs that nobody has shown but that people like this one have often enough to be worth a question. */
function expectNeeds(seen: SeenBank, book: readonly Kept[], models: readonly NeedModel[], today: Day): void {
  const everybody = Int32Array.from(book.keys());
  for (const [k, model] of models.entries()) {
    const { belief } = filterBeliefs(model, recordWeeks(seen, k, everybody));
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

/** Whoever was offered something and has not bought yet is rung again in two weeks, as agreed, and again as long as the need stands. */
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
  eventId: `${row.customerId}.${day}`,
  customerId: row.customerId,
  rm: row.rm,
  day,
  at: AT,
  direction: 'out',
  medium: row.medium,
  service: row.action === 'service',
  needKind: row.needKind,
  productId: row.productId,
  contentId: row.contentId,
  activityId: null,
  asksQuestion: row.action === 'ask',
  nextStepOn: null,
  extent: 'talk',
  declined: row.action === 'offer' ? 'timing' : null,
  closes: false,
});
