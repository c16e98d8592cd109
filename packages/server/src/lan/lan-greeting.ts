import { X509Certificate } from 'node:crypto';
import { sayPhrase } from '@vivero/app';
import { qrPicture } from '@vivero/connectors';
import type { Language } from '@vivero/domain';

export interface LanWish {
  readonly address: string;
  /** Of the demonstration bank; undefined where there is a sign-in with a password. */
  readonly code: string | undefined;
  /** PEM text of a certificate that this machine has made itself, else undefined. */
  readonly selfMade: string | undefined;
  readonly language: Language;
}

/** What the terminal says after `--lan`: the address as a picture for the phone's camera, the code for whoever types it, and what to expect. */
export async function lanGreeting({ address, code, selfMade, language }: LanWish): Promise<string> {
  const say = (key: string, params: Readonly<Record<string, string>> = {}): string =>
    sayPhrase({ key, params }, language);
  const link = code === undefined ? `${address}/sign-in` : `${address}/sign-in#${code}`;
  // After the `#` it never travels in a request line.
  const picture = await qrPicture(link, 'terminal');
  return [
    picture,
    say('terminal.lan.address', { address }),
    ...(code === undefined ? [] : [say('terminal.lan.code', { code })]),
    ...(selfMade === undefined
      ? []
      : [say('terminal.lan.warning', { fingerprint: new X509Certificate(selfMade).fingerprint256.slice(0, 29) })]),
    say('terminal.lan.doctor'),
  ].join('\n');
}
