/** Days beyond every book day, small enough to be added to: long before all of them, and after all of them. */
export const LONG_AGO = -(2 ** 29);
export const NEVER = 2 ** 29;
