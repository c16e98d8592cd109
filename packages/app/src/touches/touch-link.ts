import type { ContactMedium, Language } from '@vivero/domain';
import { linkToken, type MasterKey, readLinkToken } from '@vivero/storage';

/** What the link in a message's footer stands for: it opens the customer's own page and ends advertising by one click. */
export interface TouchLink {
  readonly customerId: string;
  readonly touchId: string;
  readonly medium: ContactMedium;
  readonly language: Language;
}

/** Told apart from whatever else this bank may come to sign. */
const KIND = 'choices';

export const touchLink = (keys: MasterKey, link: TouchLink): string =>
  linkToken(keys, JSON.stringify({ kind: KIND, ...link }));

/** @returns undefined when the token is not one of this bank's, or of another kind */
export function readTouchLink(keys: MasterKey, token: string): TouchLink | undefined {
  const text = readLinkToken(keys, token);
  if (text === undefined) return undefined;
  const { kind, ...link } = JSON.parse(text) as TouchLink & { readonly kind: string };
  return kind === KIND ? link : undefined;
}
