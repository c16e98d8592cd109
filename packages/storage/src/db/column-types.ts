import pg from 'pg';

const { types } = pg;
const { DATE, INT8, TIMESTAMPTZ } = types.builtins;

/** `2026-03-01 10:00:00.25+00` to `2026-03-01T10:00:00.250Z`; another offset than UTC goes the slow way round. */
function instant(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (!match) return new Date(text).toISOString();
  return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the integers that can be counted with`);
  return value;
}

/**
 * How columns arrive: `timestamptz` as ISO text with Z (milliseconds), `date` as `YYYY-MM-DD` text, `bigint` as a safe integer
 * (a larger one throws rather than lose a digit).
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return types.getTypeParser(oid, 'binary');
    if (oid === TIMESTAMPTZ) return instant;
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return wholeNumber;
    return types.getTypeParser(oid, 'text');
  }) as typeof types.getTypeParser,
};
