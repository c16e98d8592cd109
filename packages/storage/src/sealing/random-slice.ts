import { randomBytes } from 'node:crypto';

const PAGE = 4_096;
let page = Buffer.alloc(0);

/**
 * Bytes of the system's cryptographic source, drawn by the page: one call for each few bytes costs ten times as much.
 * @param length at most a page
 */
export function randomSlice(length: number): Buffer {
  // A page that is used up is left to whoever still holds slices of it, never filled again.
  if (page.length < length) page = randomBytes(PAGE);
  const slice = page.subarray(0, length);
  page = page.subarray(length);
  return slice;
}
