import { differenceOfShares, proportion, type Proportion, type ShareDifference } from '@vivero/decision';
import { type Actor, formatDay, isSmallCell, type Masked, type NoBase, STAGES } from '@vivero/domain';
import {
  allRms,
  bookOwners,
  type Db,
  firstRefreshDay,
  latentNeeds,
  leftAlone,
  needsMovedSince,
  operableCustomers,
  planTouches,
  readBank,
  recordedNeeds,
  type Stores,
  type WonCustomer,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { type LeadTime, mirrorNeeds } from '../mirror/mirror-needs.ts';
import { countModes, judgeTouches } from '../mirror/touch-modes.ts';
import { isMasked } from '../questions/ask-book.ts';
import { cellsOf, hideSmall } from '../questions/hide-small.ts';
import { readAs } from '../reading/read-as.ts';
import { type Named, namesOf } from './names-of.ts';
import { type Operated, operatedBy } from './operated-by.ts';

type Told<T> = T | Masked;

/** Active or passive (demands 1-3, 9): how contacts came about, whether needs were known before, and what happens to people after they were won. */
export interface ActiveGrowth {
  readonly from: string;
  readonly to: string;
  /** Of the contacts that somebody here witnessed; imported ones, whose order nobody saw, apart. */
  readonly activeShare: Told<Proportion>;
  readonly importedShare: Told<Proportion>;
  readonly precision: Told<Proportion>;
  readonly foresight: Told<Proportion>;
  readonly leadTime: Told<LeadTime>;
  /** Needs surfacing after content about them, less those surfacing without: side by side, since nobody was drawn by lot. */
  readonly stimulation: Told<NoBase | ShareDifference>;
  readonly operated: Operated;
  /** Names of the books that `operated` is told by. */
  readonly books: readonly { readonly rm: number; readonly name: string }[];
  readonly leftAlone: {
    readonly share: Told<Proportion>;
    /** By name, the latest first, for those who know them; null for the others. */
    readonly people: readonly (Named & { readonly wonOn: string })[] | null;
  };
}

const ALONE_DAYS = 14;
const ALONE_SHOWN = 50;

/**
 * For one's own books, or for the bank in sum: the figures are about the work, never a ranking across people.
 * @param days of the period, which ends on the business day
 */
export async function activeGrowth(stores: Stores, actor: Actor, days: number, now: string): Promise<ActiveGrowth> {
  const masked = isMasked(actor);
  const tell = (share: Proportion): Told<Proportion> => (masked ? hideSmall(share, cellsOf(share)) : share);
  return readAs(stores, actor, async (db) => {
    const to = businessDay(await readBank(db), now);
    const from = to - days + 1;
    const rms = actor.wide ? await allRms(db) : actor.rms;
    const rows = await planTouches(db, rms, to, days);
    const met = [...new Set(rows.map(({ customerId }) => customerId))];
    const touches = judgeTouches(rows, await recordedNeeds(db, rms, met));
    const shareOf = (witnessed: boolean): Told<Proportion> =>
      tell(countModes(touches.filter((touch) => touch.witnessed === witnessed)).activeShare);
    const needs = mirrorNeeds(await needsMovedSince(db, rms, from), from, await firstRefreshDay(db));
    const lead = needs.leadTime.days;
    const owners = await bookOwners(db);
    return {
      from: formatDay(from),
      to: formatDay(to),
      activeShare: shareOf(true),
      importedShare: shareOf(false),
      precision: tell(needs.precision.share),
      foresight: tell(needs.foresight.share),
      leadTime: masked && isSmallCell(lead.denominator) ? { masked: true } : lead,
      stimulation: await stimulation(db, rms, to, days, masked),
      operated: operatedBy(await operableCustomers(db, rms, to), touches, ['unprofiled', ...STAGES], masked),
      books: owners.filter(({ rm }) => rms.includes(rm)).map(({ rm, name }) => ({ rm, name })),
      leftAlone: await toldAlone(db, stores, actor, await leftAlone(db, rms, from, to - ALONE_DAYS, ALONE_DAYS), tell),
    };
  });
}

async function stimulation(
  db: Db,
  rms: readonly number[],
  to: number,
  days: number,
  masked: boolean,
): Promise<Told<NoBase | ShareDifference>> {
  const groups = await latentNeeds(db, rms, to, days);
  const of = (exposed: boolean) => {
    const group = groups.find((each) => each.exposed === exposed);
    return { numerator: group?.surfaced ?? 0, denominator: group?.needs ?? 0 };
  };
  const [exposed, others] = [of(true), of(false)];
  if (exposed.denominator === 0 || others.denominator === 0) return { noBase: true, denominator: 0 };
  const cells = [exposed, others].flatMap(({ numerator, denominator }) => [numerator, denominator - numerator]);
  const found = differenceOfShares(exposed, others);
  return masked ? hideSmall(found, cells) : found;
}

async function toldAlone(
  db: Db,
  stores: Stores,
  actor: Actor,
  won: readonly WonCustomer[],
  tell: (share: Proportion) => Told<Proportion>,
): Promise<ActiveGrowth['leftAlone']> {
  const alone = won.filter((each) => each.alone);
  const share = tell(proportion(alone.length, won.length));
  if (actor.wide) return { share, people: null };
  const shown = alone.slice(0, ALONE_SHOWN);
  const named = await namesOf(
    db,
    stores,
    actor,
    shown.map(({ customerId }) => customerId),
  );
  return { share, people: shown.map(({ customerId, wonOn }) => ({ ...named(customerId), wonOn: formatDay(wonOn) })) };
}
