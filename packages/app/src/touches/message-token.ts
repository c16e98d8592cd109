import { linkToken, type MasterKey, readLinkToken } from '@vivero/storage';

/** What the signed links of messages are for. Each is told apart from the others: one cannot be used for another. */
type Kind = 'choices' | 'click' | 'open';

export const messageToken = (keys: MasterKey, kind: Kind, says: object): string =>
  linkToken(keys, JSON.stringify({ kind, ...says }));

/** @returns undefined when the token is not one of this bank's, or of another kind */
export function readMessageToken<T extends object>(keys: MasterKey, wanted: Kind, token: string): T | undefined {
  const text = readLinkToken(keys, token);
  if (text === undefined) return undefined;
  const { kind, ...says } = JSON.parse(text) as T & { readonly kind: string };
  return kind === wanted ? (says as unknown as T) : undefined;
}
