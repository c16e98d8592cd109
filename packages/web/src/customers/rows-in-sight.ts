export interface RowsInSight {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Pixels of rows kept above and below the screen, so that a flick of the finger meets no gap. */
const SPARE = 640;
/** The rows change in steps of so many: a page that renders at every pixel stutters. */
const STEP = 6;

/**
 * How far a list of equal rows has been scrolled, in whole steps of rows, as the rows that are in sight follow from it.
 * @param top how far the list's first row is above the upper edge of the window, in pixels; negative while it is below
 */
export const stepOf = (rowHeight: number, top: number): number => Math.floor(top / (rowHeight * STEP));

/** Which rows of equal height are in sight at a step, and a few more. */
export function rowsInSight(count: number, rowHeight: number, step: number, windowHeight: number): RowsInSight {
  const spare = Math.ceil(SPARE / rowHeight);
  const at = step * STEP;
  const end = Math.min(count, at + STEP + Math.ceil(windowHeight / rowHeight) + spare);
  return { first: Math.max(0, Math.min(at - spare, end - 1)), end: Math.max(0, end) };
}
