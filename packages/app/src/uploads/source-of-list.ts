import type { Actor } from '@vivero/domain';
import { importReach } from '../intake/import-reach.ts';

/** What marks the sources of this person's lists with their book: two RMs may both have a "list 2026", with numbers of their own in it. */
function markOf(actor: Actor): string {
  const reach = importReach(actor);
  return reach === 'bank' || reach === undefined ? '' : `@${reach.ownBook}`;
}

/** The name under which the source of a list is remembered. */
export const sourceOfList = (actor: Actor, typed: string): string => `${typed}${markOf(actor)}`;

/** True for the source of a list that this person brought, or could have. */
export const isOwnSource = (actor: Actor, source: string): boolean =>
  (/@\d+$/.exec(source)?.[0] ?? '') === markOf(actor);

/** The name as it was typed. */
export const shownSource = (source: string): string => source.replace(/@\d+$/, '');
