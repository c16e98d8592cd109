/** An amount in the currency's smallest unit. `minor` is a safe integer; arithmetic on money happens in this file only. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** ISO 4217 currencies whose smallest unit is not a hundredth. */
const DECIMALS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** How many decimals the currency is written with: 2 unless ISO 4217 says otherwise. */
export const decimalsOf = (currency: string): number => DECIMALS[currency] ?? 2;

/** @throws RangeError when the amount is not a safe integer of minor units or the currency is no ISO 4217 code */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a safe number of minor units: ${minor}`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`not a currency code: ${currency}`);
  return { minor, currency };
}

/** So many whole main units, as people say an amount: 12,000 euros. @throws RangeError as `money` */
export const wholeUnits = (whole: number, currency: string): Money =>
  money(whole * 10 ** decimalsOf(currency), currency);

/** @throws RangeError when the currencies differ or the sum is not safe */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${a.currency} and ${b.currency}`);
  return money(a.minor + b.minor, a.currency);
}

/** `factor` is a plain number; the result is rounded half away from zero to whole minor units. */
export function scaleMoney(a: Money, factor: number): Money {
  const exact = a.minor * factor;
  return money(Math.sign(exact) * Math.round(Math.abs(exact)), a.currency);
}

/** The amount in the currency's main unit, for display and statistics only. */
export const majorUnits = (a: Money): number => a.minor / 10 ** decimalsOf(a.currency);
