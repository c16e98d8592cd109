/** The generator that published splits of these data sets were drawn with (Ettinger's mulberry32); seed 1 begins with 0.6270739405881613. */
export function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Row numbers shuffled from the end: the first `share` of them is the test part of the split with this seed. */
export function seededSplit(
  rows: number,
  seed: number,
  share: number,
): { readonly test: number[]; readonly train: number[] } {
  const draw = mulberry32(seed);
  const order = Array.from({ length: rows }, (_, i) => i);
  for (let i = rows - 1; i >= 1; i -= 1) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const cut = Math.floor(share * rows);
  return { test: order.slice(0, cut), train: order.slice(cut) };
}
