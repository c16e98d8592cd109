/** What the address of Today may carry: the open row, by itself or by its customer (who has one at most), so that Back closes it on a phone, and for a team leader whose list. */
export interface TodaySearch {
  readonly row?: string;
  readonly rm?: number;
}

/** Reads the address; what is not understood is left out rather than refused, since people edit addresses. */
export function todaySearch(search: Record<string, unknown>): TodaySearch {
  const { row, rm } = search;
  return {
    ...(typeof row === 'string' ? { row } : {}),
    ...(typeof rm === 'number' && Number.isSafeInteger(rm) ? { rm } : {}),
  };
}
