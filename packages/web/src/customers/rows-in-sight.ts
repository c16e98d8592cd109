export interface RowsInSight {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Rows kept above and below the screen, so that a flick of the finger meets no gap. */
const SPARE = 12;
/** The first row changes in steps of so many: a page that renders at every pixel stutters. */
const STEP = 6;

/**
 * Which rows of equal height are in sight, and a few more.
 * @param top how far the list's first row is above the upper edge of the window, in pixels; negative while it is below
 */
export function rowsInSight(count: number, rowHeight: number, top: number, windowHeight: number): RowsInSight {
  const down = (row: number) => Math.floor(row / STEP) * STEP;
  const first = Math.max(0, down(Math.floor(top / rowHeight) - SPARE));
  const end = Math.min(count, down(Math.ceil((top + windowHeight) / rowHeight) + SPARE) + STEP);
  return { first: Math.min(first, Math.max(0, end - 1)), end: Math.max(0, end) };
}
