import { CONTACT_MEDIA, type ContactMedium } from '../traffic/contact-medium.ts';

/** What a bank decides about the choice of the day. */
export interface PlanRules {
  /** Whether near-ties are drawn by lot, so that the bank goes on learning what works. */
  readonly exploration: boolean;
  /** Price of one contact beside the minutes it takes, in minor units of the bank's currency; a medium that is absent costs what Vivero ships. */
  readonly contactPriceMinor: Partial<Readonly<Record<ContactMedium, number>>>;
  /** Minutes of one contact where nobody wrote them down; a medium that is absent takes what Vivero ships. */
  readonly contactMinutes: Partial<Readonly<Record<ContactMedium, number>>>;
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
export const DEFAULT_PLAN_RULES: PlanRules = {
  exploration: true,
  contactPriceMinor: {},
  contactMinutes: {},
  limits: [],
};

const MOST_LIMITS = 30;
const FIELDS = ['limit', 'perDay', 'products', 'content', 'media', 'teamId'];

/** What is wrong with the rules, in words for whoever wrote them down; nothing where they can be kept. They may come from a file: nothing is taken for granted. */
export function planRuleFaults(rules: unknown): readonly string[] {
  if (!isObject(rules)) return ['planRules: must be an object'];
  const { exploration, limits } = rules;
  const faults = Object.keys(rules).flatMap((name) =>
    name in DEFAULT_PLAN_RULES ? [] : `planRules.${name} means nothing`,
  );
  if (exploration !== undefined && typeof exploration !== 'boolean') faults.push('exploration: must be true or false');
  for (const name of ['contactPriceMinor', 'contactMinutes']) {
    const byMedium = rules[name];
    if (byMedium !== undefined && !isObject(byMedium)) faults.push(`${name}: must be an object`);
    else
      for (const [medium, of] of Object.entries(byMedium ?? {}))
        if (!isMedium(medium) || !isCount(of)) faults.push(`${name}.${medium}: a medium and a whole number, 0 or more`);
  }
  if (limits === undefined) return faults;
  if (!Array.isArray(limits)) return [...faults, 'limits: must be a list'];
  for (const [i, limit] of limits.entries()) faults.push(...limitFaults(limit).map((fault) => `limits.${i}: ${fault}`));
  if (limits.length > MOST_LIMITS) faults.push(`limits: at most ${MOST_LIMITS}`);
  const names = limits.map((limit: unknown) => (isObject(limit) ? limit['limit'] : limit));
  if (new Set(names).size < names.length) faults.push('limits: two have the same name');
  return faults;
}

function limitFaults(given: unknown): readonly string[] {
  if (!isObject(given)) return ['must be an object'];
  const faults = Object.keys(given).flatMap((name) => (FIELDS.includes(name) ? [] : `${name} means nothing`));
  const { limit, perDay, products, content, media, teamId } = given;
  if (typeof limit !== 'string' || limit.trim() === '') faults.push('limit must be a name');
  if (!isCount(perDay)) faults.push('perDay must be a whole number, 0 or more');
  for (const [name, list] of Object.entries({ products, content, media }))
    if (list !== undefined && !(Array.isArray(list) && list.every((each) => typeof each === 'string')))
      faults.push(`${name} must be a list of names`);
  if (Array.isArray(media) && !media.every(isMedium)) faults.push(`media must be of ${CONTACT_MEDIA.join(', ')}`);
  if (teamId !== undefined && typeof teamId !== 'string') faults.push('teamId must be an id');
  return faults;
}

const isCount = (number: unknown): boolean => Number.isSafeInteger(number) && (number as number) >= 0;

const isMedium = (word: unknown): boolean => CONTACT_MEDIA.some((medium) => medium === word);

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
