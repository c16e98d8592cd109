/** Which UTF-16 the bytes are, by their mark or without one: delimiters, digits and line ends have a zero high byte in UTF-16, always on the same side. */
export function utf16Order(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(head.length, 4_096) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i += 1) {
    if (head[2 * i] === 0) even += 1;
    if (head[2 * i + 1] === 0) odd += 1;
  }
  if (odd >= 3 && odd > pairs / 8 && even * 10 <= odd) return 'utf-16le';
  if (even >= 3 && even > pairs / 8 && odd * 10 <= even) return 'utf-16be';
  return undefined;
}
