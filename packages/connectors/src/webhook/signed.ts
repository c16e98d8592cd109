import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A message between two machines that know a secret in common (Standard Webhooks 1.0). */
export interface SignedMessage {
  readonly id: string;
  /** ISO instant with Z. */
  readonly at: string;
  /** The very bytes that travel, as text. */
  readonly body: string;
}

/** How old or how far ahead a message may be: what somebody has overheard is worth nothing later. The specification's own figure. */
const TOLERANCE_SECONDS = 300;

/** Headers of a message, signed with every secret: while one takes the place of another the other side knows either of them. */
export function signedHeaders(secrets: readonly string[], { id, at, body }: SignedMessage): Record<string, string> {
  const moment = new Date(at);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(moment.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, moment, body)).join(' '),
  };
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Whether somebody who knows one of the secrets has signed these very words, a moment ago.
 * @param now ISO instant with Z
 * @returns the message's id, by which it is told from all others; undefined where it is not signed
 */
export function signedId(secrets: readonly string[], headers: Headers, body: string, now: string): string | undefined {
  const read = (name: string): string => {
    const value = headers[name];
    return typeof value === 'string' ? value : '';
  };
  const [id, stamp, signatures] = [read('webhook-id'), read('webhook-timestamp'), read('webhook-signature')];
  if (id === '' || id.length > 200 || !/^\d{1,12}$/.test(stamp)) return undefined;
  if (Math.abs(Date.parse(now) / 1_000 - Number(stamp)) > TOLERANCE_SECONDS) return undefined;
  const given = signatures
    .split(' ')
    .slice(0, 10)
    .map((each) => Buffer.from(each));
  const moment = new Date(Number(stamp) * 1_000);
  const holds = secrets.some((secret) => {
    const wanted = Buffer.from(new Webhook(secret).sign(id, moment, body));
    return given.some((each) => each.length === wanted.length && timingSafeEqual(each, wanted));
  });
  return holds ? id : undefined;
}
