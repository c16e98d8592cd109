import type { Phrase } from '@vivero/domain';

/** How a phone would come to Vivero: not at all, without encryption, past a warning, or as to any other site. */
export type PhoneReach = 'none' | 'http' | 'self_made' | 'trusted';

/** What an RM does on a phone, as far as it depends on the connection. */
export const PHONE_CAPABILITIES = [
  'pages',
  'copy',
  'waiting_notes',
  'camera',
  'install',
  'offline',
  'notifications',
] as const;
export type PhoneCapability = (typeof PHONE_CAPABILITIES)[number];

export interface PhoneFinding {
  readonly capability: PhoneCapability;
  readonly works: boolean;
  readonly why: Phrase;
}

/**
 * What works over each kind of connection where that is not simply the kind's own answer. Browsers give clipboard, camera, installing,
 * service workers and notifications to secure contexts only, and the last three not even to one whose certificate was clicked past.
 */
const APART: Readonly<Partial<Record<`${PhoneReach} ${PhoneCapability}`, readonly [works: boolean, term: string]>>> = {
  'http pages': [true, 'terminal.phone.pages.http'],
  'http copy': [true, 'terminal.phone.copy.selection'],
  'http waiting_notes': [true, 'terminal.phone.notes.page'],
  'http camera': [false, 'terminal.phone.camera.picker'],
  'self_made pages': [true, 'terminal.phone.pages.self_made'],
  'self_made copy': [true, 'terminal.phone.pages.self_made'],
  'self_made waiting_notes': [true, 'terminal.phone.notes.page'],
  'self_made camera': [true, 'terminal.phone.pages.self_made'],
};

/** Capability by capability: whether it works on a phone, and why or why not. Where no page opens there is no more to say. */
export const phoneCapabilities = (reach: PhoneReach): readonly PhoneFinding[] =>
  PHONE_CAPABILITIES.filter((capability) => reach !== 'none' || capability === 'pages').map((capability) => {
    const [works, term] = APART[`${reach} ${capability}`] ?? [reach === 'trusted', `terminal.phone.reach.${reach}`];
    return { capability, works, why: { key: term, params: {} } };
  });

/** @param selfMade whether the certificate of TLS_CERT vouches for itself; undefined without one */
export function phoneReach(given: {
  readonly publicUrl: string | undefined;
  readonly host: string;
  readonly selfMade: boolean | undefined;
  /** Started with `--lan`. */
  readonly lan: boolean;
}): PhoneReach {
  const { publicUrl, host, selfMade, lan } = given;
  if (publicUrl?.startsWith('https:') === true) return 'trusted';
  if (selfMade !== undefined) return selfMade ? 'self_made' : 'trusted';
  if (lan) return 'self_made';
  return publicUrl !== undefined || !/^(?:127\.|localhost$|::1$)/.test(host) ? 'http' : 'none';
}
