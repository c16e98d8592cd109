import { halfWidth } from './half-width.ts';

/** Nearly all addresses, and all that were normalised before: nothing to look for in them. */
const PLAIN = /^[a-z0-9._+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** The first address of the cell in lower case, or undefined when it is none. Masked addresses (`rim***@qq.com`) are none. */
export function emailText(raw: string): string | undefined {
  if (PLAIN.test(raw)) return raw.includes('..') ? undefined : raw;
  const text = (halfWidth(raw).split(/:::|[;,\s]/)[0] ?? '').replace(/^<|>$/g, '').toLowerCase();
  return /^[^\s@*<>"(),:;]{1,64}@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u.test(text) &&
    !text.includes('..')
    ? text
    : undefined;
}
