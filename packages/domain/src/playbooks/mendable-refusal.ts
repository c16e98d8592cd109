/**
 * Rules of the gate behind which stands something that a person of the bank can put right: content that is out of date, an address that is
 * missing. A run that meets one of them is stuck until somebody has; what the customer, the law or the calendar refuses is over with that
 * step, and is never tried again.
 */
const MENDABLE = ['content', 'reach', 'suitability', 'footer'] as const;

export const isMendable = (rules: readonly { readonly rule: string }[]): boolean =>
  rules.length > 0 && rules.every(({ rule }) => MENDABLE.some((each) => each === rule));
