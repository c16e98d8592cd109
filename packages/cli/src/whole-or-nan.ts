/** A whole number as it is typed. NaN stands for what is none, and is refused as out of range. */
export const wholeOrNaN = (text: string): number => (/^\d{1,12}$/.test(text) ? Number(text) : NaN);
