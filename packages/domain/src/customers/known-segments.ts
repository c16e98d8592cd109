/** Segments that a list may name by a word of Vivero's own; any other word of the bank is shown as it is. */
export const KNOWN_SEGMENTS = [
  'mass',
  'affluent',
  'private',
  'payroll_employee',
  'retired',
  'shop_owner',
  'exporter',
  'parent',
  'professional',
  'student',
] as const;
export type KnownSegment = (typeof KNOWN_SEGMENTS)[number];
