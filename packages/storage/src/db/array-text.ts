/**
 * A list as PostgreSQL reads arrays (`{"a",NULL}`). The driver's own way takes a third of an import's time in this process.
 * @throws TypeError for elements that are neither text, number, boolean, bytes nor absent
 */
export function arrayText(values: readonly unknown[]): string {
  let text = '{';
  for (const value of values) text += text === '{' ? elementText(value) : `,${elementText(value)}`;
  return `${text}}`;
}

function elementText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return `"${/["\\]/.test(value) ? value.replaceAll(/["\\]/g, '\\$&') : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array)
    return `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}"`;
  throw new TypeError(`no element of a PostgreSQL array: ${typeof value}`);
}
