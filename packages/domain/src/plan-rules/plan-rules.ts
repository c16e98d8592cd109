import { CONTACT_MEDIA, type ContactMedium } from '../traffic/contact-medium.ts';

/** What a bank decides about the choice of the day. */
export interface PlanRules {
  /** Whether near-ties are drawn by lot, so that the bank goes on learning what works. */
  readonly exploration: boolean;
  /** Price of one contact beside the minutes it takes, in minor units of the bank's currency; a medium that is absent costs what Vivero ships. */
  readonly contactPriceMinor: Partial<Readonly<Record<ContactMedium, number>>>;
  /** What several people share. */
  readonly limits: readonly SharedLimitRule[];
}

/**
 * So many suggestions a day at the most, in the whole bank or in one team: all that is given has to match. Service that is due counts
 * nowhere, and nothing that only fills idle minutes is spent on it.
 */
export interface SharedLimitRule {
  /** By which the bank knows it. */
  readonly limit: string;
  readonly perDay: number;
  readonly products?: readonly string[];
  readonly content?: readonly string[];
  readonly media?: readonly ContactMedium[];
  /** Absent = the whole bank. */
  readonly teamId?: string;
}

/** What holds where the bank has decided nothing. */
export const DEFAULT_PLAN_RULES: PlanRules = { exploration: true, contactPriceMinor: {}, limits: [] };

const MOST_LIMITS = 30;
const FIELDS = ['limit', 'perDay', 'products', 'content', 'media', 'teamId'];

/**
 * What is wrong with the rules, in words for whoever wrote them down; nothing where they can be kept. They may come from a file: nothing
 * about the limits is taken for granted.
 */
export function planRuleFaults({ contactPriceMinor, limits }: Partial<PlanRules>): readonly string[] {
  const prices = Object.entries(contactPriceMinor ?? {}).flatMap(([medium, price]) =>
    isCount(price) ? [] : `contactPriceMinor.${medium}: must be a whole number, 0 or more`,
  );
  if (limits === undefined) return prices;
  const given: unknown = limits;
  if (!Array.isArray(given)) return [...prices, 'limits: must be a list'];
  const faults = given.flatMap((limit: unknown, i) => limitFaults(limit).map((fault) => `limits.${i}: ${fault}`));
  if (given.length > MOST_LIMITS) faults.push(`limits: at most ${MOST_LIMITS}`);
  if (new Set(limits.map((each) => each?.limit)).size < limits.length) faults.push('limits: two have the same name');
  return [...prices, ...faults];
}

function limitFaults(given: unknown): readonly string[] {
  if (typeof given !== 'object' || given === null) return ['must be an object'];
  const faults = Object.keys(given).flatMap((name) => (FIELDS.includes(name) ? [] : `${name} means nothing`));
  const { limit, perDay, products, content, media, teamId } = given as Readonly<Record<string, unknown>>;
  if (typeof limit !== 'string' || limit.trim() === '') faults.push('limit must be a name');
  if (!isCount(perDay)) faults.push('perDay must be a whole number, 0 or more');
  for (const [name, list] of Object.entries({ products, content, media }))
    if (list !== undefined && !(Array.isArray(list) && list.every((each) => typeof each === 'string')))
      faults.push(`${name} must be a list of names`);
  if (Array.isArray(media) && !media.every((each) => CONTACT_MEDIA.some((medium) => medium === each)))
    faults.push(`media must be of ${CONTACT_MEDIA.join(', ')}`);
  if (teamId !== undefined && typeof teamId !== 'string') faults.push('teamId must be an id');
  return faults;
}

const isCount = (number: unknown): boolean => Number.isSafeInteger(number) && (number as number) >= 0;
