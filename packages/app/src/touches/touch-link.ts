import type { ContactMedium, Language } from '@vivero/domain';
import type { MasterKey } from '@vivero/storage';
import { messageToken, readMessageToken } from './message-token.ts';

/** What the link in a message's footer stands for: it opens the customer's own page and ends advertising by one click. */
export interface TouchLink {
  readonly customerId: string;
  readonly touchId: string;
  readonly medium: ContactMedium;
  readonly language: Language;
}

export const touchLink = (keys: MasterKey, link: TouchLink): string => messageToken(keys, 'choices', link);

/** @returns undefined when the token is not one of this bank's, or of another kind */
export const readTouchLink = (keys: MasterKey, token: string): TouchLink | undefined =>
  readMessageToken(keys, 'choices', token);
