/** As much of a person as deciding where to stand needs: the own circle and who brought them, by place in the list. */
export interface Standing {
  readonly circle: number;
  readonly broughtBy: number | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The angle by which neighbouring seeds of a sunflower lie apart: whatever the number, nothing lines up. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Where each person stands: circles along a spiral from the middle, the first inmost; in each whoever brought people in the middle and the
 * people brought around them, generation by generation, each branch as wide as it has ends. The same people stand the same way every time.
 * @param people circle by circle, as the server sends them
 * @returns points in any unit, in the order of `people`
 */
export function networkLayout(people: readonly Standing[]): readonly Point[] {
  const points: Point[] = people.map(() => ({ x: 0, y: 0 }));
  const circles = Map.groupBy(
    people.map((_, i) => i),
    (i) => people[i]!.circle,
  );
  let area = 0;
  [...circles.values()].forEach((members, place) => {
    const { at, radius } = treeOf(members, people);
    const half = radius + 0.8;
    area += half * half;
    const distance = place === 0 ? 0 : 1.6 * Math.sqrt(area);
    const centre = { x: distance * Math.cos(place * GOLDEN), y: distance * Math.sin(place * GOLDEN) };
    for (const [i, { x, y }] of at) points[i] = { x: centre.x + x, y: centre.y + y };
  });
  return points;
}

function treeOf(members: readonly number[], people: readonly Standing[]) {
  const inside = new Set(members);
  const parentOf = (i: number): number | null => {
    const by = people[i]!.broughtBy;
    return by !== null && inside.has(by) ? by : null;
  };
  const children = Map.groupBy(members, parentOf);
  const roots = children.get(null) ?? [];
  const ends = new Map<number, number>();
  // From the last generation up, without recursion: a chain may be as long as the list.
  const order: number[] = [...roots];
  for (let k = 0; k < order.length; k += 1) order.push(...(children.get(order[k]!) ?? []));
  for (const i of order.toReversed())
    ends.set(
      i,
      Math.max(
        1,
        (children.get(i) ?? []).reduce((sum, child) => sum + ends.get(child)!, 0),
      ),
    );
  const at = new Map<number, Point>();
  let radius = 0;
  const first = roots.length > 1 ? 1 : 0;
  const open: { readonly of: readonly number[]; readonly from: number; readonly to: number; readonly depth: number }[] =
    [{ of: roots, from: 0, to: 2 * Math.PI, depth: first }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const total = part.of.reduce((sum, i) => sum + ends.get(i)!, 0);
    let from = part.from;
    for (const i of part.of) {
      const to = from + ((part.to - part.from) * ends.get(i)!) / total;
      const angle = (from + to) / 2;
      at.set(i, { x: part.depth * Math.cos(angle), y: part.depth * Math.sin(angle) });
      radius = Math.max(radius, part.depth);
      const next = children.get(i);
      if (next !== undefined) open.push({ of: next, from, to, depth: part.depth + 1 });
      from = to;
    }
  }
  return { at, radius };
}
