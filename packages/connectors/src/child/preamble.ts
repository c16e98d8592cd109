const MOST_LINES = 50;
const MOST_CHARS = 300;

/** The lines above the headers as text: they may say the unit of the amounts, or the day that the table is of. */
export const preambleOf = (records: readonly (readonly string[])[], headerRow: number | null): readonly string[] =>
  records
    .slice(0, Math.min(headerRow ?? 0, MOST_LINES))
    .map((record) => record.join(' ').replace(/\s+/g, ' ').trim().slice(0, MOST_CHARS))
    .filter((line) => line !== '');
