import { Fnv1a } from '../random/fnv1a.ts';

/**
 * Hash of any JSON value that does not depend on the order of keys, so that an input read back from a database that reorders
 * them is recognised as the same. Used to check that a replay starts from what the decision started from; no signature.
 * @throws TypeError for what JSON cannot say: undefined, functions, not finite numbers
 */
export function snapshotHash(value: unknown): string {
  const hash = new Fnv1a();
  walk(value, hash);
  return hash.hex();
}

function walk(value: unknown, hash: Fnv1a): void {
  if (value === null || typeof value === 'boolean') hash.add(String(value));
  else if (typeof value === 'string') hash.add(JSON.stringify(value));
  else if (typeof value === 'number' && Number.isFinite(value)) hash.add(Object.is(value, -0) ? '0' : String(value));
  else if (Array.isArray(value)) {
    hash.add('[');
    for (const item of value) {
      walk(item, hash);
      hash.add(',');
    }
    hash.add(']');
  } else if (typeof value === 'object') {
    hash.add('{');
    for (const [key, item] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
      hash.add(JSON.stringify(key)).add(':');
      walk(item, hash);
      hash.add(',');
    }
    hash.add('}');
  } else throw new TypeError(`not a JSON value: ${typeof value}`);
}
