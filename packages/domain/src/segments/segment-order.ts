import type { Condition, Segment } from './segment.ts';
import type { SegmentProblem } from './segment-problem.ts';
import { fail, ok, type Result } from '../result.ts';

/** Saved segments by id. */
export type Segments = ReadonlyMap<string, Segment>;

/** Ids that a definition refers to, each once, with the way to the first reference. */
export function segmentReferences({ where }: Segment): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = (condition: Condition, path: string): void => {
    if (condition.is === 'segment') {
      if (!found.has(condition.id)) found.set(condition.id, path);
    } else if (condition.is === 'not') look(condition.of, `${path}.of`);
    else if (condition.is === 'all' || condition.is === 'any')
      for (const [i, part] of condition.of.entries()) look(part, `${path}.of.${i}`);
  };
  look(where, 'where');
  return found;
}

/**
 * Everything that a segment refers to, directly or through others, each after what it refers to itself: the order in which memberships can
 * be worked out.
 * @param own the id under which it is, or is about to be, saved; undefined = it is not
 */
export function segmentOrder(
  segment: Segment,
  others: Segments,
  own?: string,
): Result<readonly string[], Extract<SegmentProblem, { code: 'segment.cycle' | 'segment.reference_unknown' }>> {
  const order: string[] = [];
  const done = new Set<string>();
  const visit = (from: Segment, path: string, through: readonly string[]): ReturnType<typeof segmentOrder> => {
    for (const [id, at] of segmentReferences(from)) {
      const first = path === '' ? at : path;
      if (id === own || through.includes(id))
        return fail({ code: 'segment.cycle', path: first, through: [...through, id] });
      if (done.has(id)) continue;
      const other = others.get(id);
      if (other === undefined) return fail({ code: 'segment.reference_unknown', path: first, segmentId: id });
      const below = visit(other, first, [...through, id]);
      if (!below.ok) return below;
      done.add(id);
      order.push(id);
    }
    return ok(order);
  };
  return visit(segment, '', []);
}
