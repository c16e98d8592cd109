import type { ContactMedium, Language } from '@vivero/domain';
import { linkToken, type MasterKey, readLinkToken } from '@vivero/storage';

/**
 * What a link in a message stands for. `choices` opens the customer's own page and ends advertising by one click; `click` leads on to an address that stands in the link itself, so that nobody can make it lead elsewhere.
 */
export type TouchLink =
  | {
      readonly kind: 'choices';
      readonly customerId: string;
      readonly touchId: string;
      readonly medium: ContactMedium;
      readonly language: Language;
    }
  | { readonly kind: 'click'; readonly touchId: string; readonly to: string };

export const touchLink = (keys: MasterKey, link: TouchLink): string => linkToken(keys, JSON.stringify(link));

/** @returns undefined when the token is not one of this bank's, or of another kind */
export function readTouchLink<Kind extends TouchLink['kind']>(
  keys: MasterKey,
  token: string,
  kind: Kind,
): Extract<TouchLink, { kind: Kind }> | undefined {
  const text = readLinkToken(keys, token);
  if (text === undefined) return undefined;
  const link = JSON.parse(text) as TouchLink;
  return link.kind === kind ? (link as Extract<TouchLink, { kind: Kind }>) : undefined;
}
