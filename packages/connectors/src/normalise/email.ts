import { halfWidth } from './half-width.ts';

/** The first address of the cell in lower case, or undefined when it is none. Masked addresses (`rim***@qq.com`) are none. */
export function emailText(raw: string): string | undefined {
  const text = (halfWidth(raw).split(/:::|[;,\s]/)[0] ?? '').replace(/^<|>$/g, '').toLowerCase();
  return /^[^\s@*<>"(),:;]{1,64}@(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}$/u.test(text) &&
    !text.includes('..')
    ? text
    : undefined;
}
