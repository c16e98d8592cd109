const DAY_MS = 86_400_000;
/** Serial 1 is 1900-01-01, but Excel counts a 29 February 1900 that never was: from serial 60 on the origin is a day earlier. */
const ORIGIN_1900 = Date.UTC(1899, 11, 30);
const ORIGIN_1904 = Date.UTC(1904, 0, 1);

/** `YYYY-MM-DD` of a whole date serial. */
export function formatDay(serial: number, date1904: boolean): string {
  const origin = date1904 ? ORIGIN_1904 : ORIGIN_1900;
  const early = !date1904 && serial < 60 ? 1 : 0;
  return new Date(origin + (serial + early) * DAY_MS).toISOString().slice(0, 10);
}
