/**
 * An amount as somebody types it in whole units, whatever signs group its thousands: `12.000`, `12,000`, `12 000`; null = nothing was
 * typed. Parts of a unit are not asked for: "about how much" has none.
 */
export function wholeAmount(typed: string): number | null {
  const digits = typed.replace(/\D/g, '');
  return digits === '' ? null : Number(digits);
}
