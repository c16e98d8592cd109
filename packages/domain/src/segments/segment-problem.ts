import type { Problem } from '../problem.ts';

/** What can be wrong with a segment; `path` leads to the faulty part, such as `where.of.1.what.codes`. */
export type SegmentProblem = Extract<Problem, { readonly code: SegmentFault }>;
type SegmentFault =
  | 'segment.malformed'
  | 'segment.group_empty'
  | 'segment.too_deep'
  | 'segment.too_large'
  | 'segment.figure_unknown'
  | 'segment.period_invalid'
  | 'segment.value_invalid'
  | 'segment.reference_unknown'
  | 'segment.cycle';
