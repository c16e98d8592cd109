import type { Deps } from './deps.ts';

/**
 * True when people reach Vivero through https and nothing else: cookies and headers may then insist on it. Started for phones in the
 * network (`pairing`) it also answers on this machine without, so nothing may insist.
 */
export const overHttps = ({ publicUrl, tls, pairing }: Pick<Deps, 'publicUrl' | 'tls' | 'pairing'>): boolean =>
  (publicUrl?.startsWith('https:') ?? false) || (tls !== undefined && pairing === undefined);
