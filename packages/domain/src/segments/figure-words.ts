import type { Sentence } from '../terms/phrase.ts';
import { joined, say } from './say.ts';

/** Events that features count, add up or date, as their names call them. */
export const FEATURE_GROUPS = [
  'contacts',
  'talks',
  'attempts',
  'reads',
  'inbound',
  'visits',
  'attended',
  'interest',
  'questions',
  'needs',
  'denials',
  'purchases',
  'purchases_deposit',
  'purchases_investment',
  'purchases_protection',
  'purchases_credit',
  'purchases_payment',
  'own_transactions',
  'money_in',
  'money_out',
  'income',
  'card',
  'cash_out',
  'transfers_out',
  'complaints',
  'invites',
  'conversions',
  'feedback',
] as const;
export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

const isGroup = (name: string | undefined): name is FeatureGroup => FEATURE_GROUPS.some((group) => group === name);

/**
 * What a figure is called. Most features are a group of events and a number of days (`talks_90`, `purchases_amount_ever`, `last_needs_on`):
 * their words are put together, the others have their own.
 */
export function figureWords(name: string): Sentence {
  const [, which, dated] = /^(first|last)_(.+)_on$/.exec(name) ?? [];
  if (isGroup(dated)) return say(`figure_of.days_since_${which}`, { what: { term: `feature_group.${dated}` } });
  const [, base = '', window = ''] = /^(.+)_(\d+|ever)$/.exec(name) ?? [];
  const [, summed] = /^(.+)_amount$/.exec(base) ?? [];
  const [, mode] = /^touches_(.+)$/.exec(base) ?? [];
  const over = (key: string, term: string): Sentence =>
    window === 'ever'
      ? say(`${key}.ever`, { what: { term } })
      : say(`${key}.last`, { what: { term }, days: Number(window) });
  if (isGroup(summed)) return over('figure_of.amount', `feature_group.${summed}`);
  if (isGroup(base)) return over('figure_of.count', `feature_group.${base}`);
  return mode === undefined ? say(`feature.${name}`) : over('figure_of.touches', `touch_mode.${mode}`);
}

/** The same, as part of another sentence. */
export const figureIn = (name: string) => joined('and', [figureWords(name)]);
