const POOL = 8_192;

/** Random bytes out of a pool that is filled at once: an import asks for ten bytes half a million times, and each call of its own to the system took 3 µs. */
export function pooledRandomBytes(fill: (pool: Uint8Array) => unknown): (count: number) => Uint8Array {
  const pool = new Uint8Array(POOL);
  let used = POOL;
  return (count) => {
    if (count > POOL) throw new RangeError(`not more than ${POOL} bytes at a time`);
    if (used + count > POOL) {
      fill(pool);
      used = 0;
    }
    used += count;
    return pool.slice(used - count, used);
  };
}
