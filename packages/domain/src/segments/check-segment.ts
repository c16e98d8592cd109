import { DETOURS } from '../gate/gate-facts.ts';
import { LAWFUL_BASES, RELATIONS } from '../intake/intake-row.ts';
import { PRODUCT_CATEGORIES } from '../product-plan/product-category.ts';
import { STAGES } from '../stages/stage.ts';
import { DAYS, EVENTS, PERIOD } from './event-shapes.ts';
import type { SegmentProblem } from './segment-problem.ts';
import {
  COMPARISONS,
  type Condition,
  DEEPEST_SEGMENT,
  LARGEST_SEGMENT,
  OWN_FIGURES,
  type Segment,
  SEGMENT_VERSION,
  STAGE_READINGS,
  TIMES,
} from './segment.ts';
import { among, fields, holds, isRecord, list, type Shape, whole } from './shape.ts';

/** What a definition may name. */
export interface KnownNames {
  /** Features of the fold. */
  readonly features: Names;
  /** Saved segments that it may refer to. */
  readonly segments: Names;
}
export type Names = Pick<ReadonlySet<string>, 'has'>;

/**
 * A definition that came from outside (a page, a file, the store), read as a segment, or everything that is wrong with it. Whether
 * references go round in a circle is not seen here: `segmentOrder` needs the other segments.
 */
export function checkSegment(
  value: unknown,
  { features, segments }: KnownNames,
):
  | { readonly ok: true; readonly value: Segment }
  | { readonly ok: false; readonly problems: readonly [SegmentProblem, ...SegmentProblem[]] } {
  let size = 0;
  const condition =
    (depth: number): Shape =>
    (part, path, faults) => {
      size += 1;
      if (depth > DEEPEST_SEGMENT) faults.push({ code: 'segment.too_deep', path, maximum: DEEPEST_SEGMENT });
      else if (size > LARGEST_SEGMENT) faults.push({ code: 'segment.too_large', path, maximum: LARGEST_SEGMENT });
      else if (!isRecord(part) || !isKind(part['is'])) faults.push({ code: 'segment.malformed', path });
      else fields({ is: among(part['is']), ...needed[part['is']](depth) }, optional[part['is']])(part, path, faults);
    };
  const inner = (depth: number): Shape => condition(depth + 1);
  const figure: Shape = (name, path, faults) => {
    if (typeof name !== 'string' || !(features.has(name) || isOwn(name)))
      faults.push({ code: 'segment.figure_unknown', path, figure: String(name) });
  };
  const reference: Shape = (id, path, faults) => {
    if (typeof id !== 'string' || !segments.has(id))
      faults.push({ code: 'segment.reference_unknown', path, segmentId: String(id) });
  };
  const needed: Readonly<Record<Condition['is'], (depth: number) => Readonly<Record<string, Shape>>>> = {
    all: (depth) => ({ of: list(inner(depth)) }),
    any: (depth) => ({ of: list(inner(depth)) }),
    not: (depth) => ({ of: inner(depth) }),
    segment: () => ({ id: reference }),
    book: () => ({ in: list(whole(0)) }),
    branch: () => ({ in: list(name) }),
    bank_segment: () => ({ in: list(holds((value) => value === null || isName(value))) }),
    relation: () => ({ in: list(among(null, ...RELATIONS)) }),
    basis: () => ({ in: list(among(null, ...LAWFUL_BASES)) }),
    detour: () => ({ in: list(among(null, ...DETOURS)) }),
    stage: () => ({ which: among(...STAGE_READINGS), in: list(among('unprofiled', ...STAGES)) }),
    cooling: () => ({}),
    under_watch: () => ({}),
    figure: () => ({ of: figure, compare: among(...COMPARISONS), value: holds(Number.isFinite) }),
    unknown: () => ({ of: figure }),
    holds: () => ({}),
    did: () => ({ what: EVENTS, when: PERIOD, times: among(...TIMES), count: whole(0, 1_000_000) }),
    sum: () => ({ what: EVENTS, when: PERIOD, amount: whole(1) }),
    sequence: () => ({ steps: sequence, when: PERIOD }),
  };
  const isKind = (is: unknown): is is Condition['is'] => typeof is === 'string' && Object.hasOwn(needed, is);

  const faults: SegmentProblem[] = [];
  fields({ version: among(SEGMENT_VERSION), where: condition(1) })(value, '', faults);
  const [first, ...rest] = faults.map((fault) => ({ ...fault, path: fault.path.slice(1) }));
  return first === undefined ? { ok: true, value: value as Segment } : { ok: false, problems: [first, ...rest] };
}

const isOwn = (figure: string): boolean => OWN_FIGURES.some((own) => own === figure);
const isName = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= 200;
const name = holds(isName);
const optional: Readonly<Partial<Record<Condition['is'], Readonly<Record<string, Shape>>>>> = {
  holds: {
    categories: list(among(...PRODUCT_CATEGORIES)),
    where: among('here', 'elsewhere'),
    balance: whole(1),
    maturesWithin: DAYS,
  },
};

const FIRST = fields({ what: EVENTS });
const LATER = fields({ what: EVENTS }, { within: DAYS });
const sequence: Shape = (value, path, faults) => {
  if (!Array.isArray(value) || value.length < 2 || value.length > 10)
    faults.push({ code: 'segment.group_empty', path });
  else for (const [i, step] of value.entries()) (i === 0 ? FIRST : LATER)(step, `${path}.${i}`, faults);
};
