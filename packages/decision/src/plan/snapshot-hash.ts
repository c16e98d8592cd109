import { Fnv1a } from '../random/fnv1a.ts';

/**
 * Hash of any JSON value that does not depend on the order of keys, so that an input read back from a database that reorders
 * them is recognised as the same. Used to check that a replay starts from what the decision started from; no signature.
 * @throws TypeError for what JSON cannot say: undefined, functions, not finite numbers
 */
export const snapshotHash = (value: unknown): string => new Fnv1a().add(canonical(value)).hex();

function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return Object.is(value, -0) ? '0' : String(value);
  if (Array.isArray(value)) {
    let text = '[';
    for (const item of value) text += `${canonical(item)},`;
    return `${text}]`;
  }
  if (typeof value !== 'object') throw new TypeError(`not a JSON value: ${typeof value}`);
  const entries = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const key of Object.keys(entries).sort()) parts.push(`${JSON.stringify(key)}:${canonical(entries[key])}`);
  return `{${parts.join(',')}}`;
}
