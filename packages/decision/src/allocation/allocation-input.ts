/** What each kind of action uses of one stock: minutes, money, places, contacts. */
interface Use {
  /** Stable name, by which yesterday's price is found again: `minutes`, `budget:spring`. */
  readonly limit: string;
  /** Units that one action of each kind uses, >= 0; one number per kind. */
  readonly use: ArrayLike<number>;
}

/** A stock that every relationship manager has of their own. */
export interface RmLimit extends Use {
  /** What each RM has, >= 0, in the order of `rms`. */
  readonly most: ArrayLike<number>;
}

/** A stock that all share: a budget, a quota (use 1), the places of an event. */
export interface BankLimit extends Use {
  readonly most: number;
}

/** What may be chosen, what it is worth and what it must not exceed. Kinds of action are columns: a call about a deposit may be one. */
export interface AllocationInput {
  readonly kinds: number;
  /** Worth of action `kind` for a customer at `customer * kinds + kind`, any one unit; only positive worth is ever chosen. */
  readonly value: Float32Array | Float64Array;
  /** The hard mask, in the layout of `value`: 0 forbids whatever it is worth (consent, suitability, complaint, vulnerability). */
  readonly allowed?: Uint8Array;
  /** Each customer's RM, as an index into `rms`. */
  readonly rmOf: Int32Array;
  readonly rms: readonly number[];
  readonly rmLimits: readonly RmLimit[];
  readonly bankLimits: readonly BankLimit[];
  /** Actions that one customer may get, the contact cap of the window: one number for all, or one each; 0 = leave in peace. */
  readonly cap: number | Uint8Array;
}

/** @throws RangeError for sizes that do not agree and for numbers that are none: a bug of the caller, not a state of a bank */
export function checkAllocation(input: AllocationInput): void {
  const { kinds, value, allowed, rmOf, rms, rmLimits, bankLimits, cap } = input;
  const customers = rmOf.length;
  need(Number.isInteger(kinds) && kinds >= 1, `kinds must be an integer >= 1, got ${kinds}`);
  need(value.length === customers * kinds, `${value.length} values for ${customers} customers x ${kinds} kinds`);
  need(allowed === undefined || allowed.length === value.length, `${allowed?.length} masks for ${value.length} values`);
  need(
    typeof cap === 'number' ? isCount(cap) : cap.length === customers,
    'a cap is a count, for all or for each customer',
  );
  // Looked for first and said afterwards: a sentence for each of ten million values costs seconds.
  const alone = rmOf.findIndex((rm) => rms[rm] === undefined);
  need(alone < 0, `customer ${alone} has no RM`);
  need(new Set(rms).size === rms.length, 'an RM comes twice');
  const wrong = value.findIndex((worth, at) => !Number.isFinite(worth) && allowed?.[at] !== 0);
  need(wrong < 0, `value ${wrong} is ${value[wrong]}`);
  for (const { limit, use, most } of [...rmLimits, ...bankLimits]) {
    const stocks = typeof most === 'number' ? [most] : Array.from(most);
    need(use.length === kinds, `${limit}: ${use.length} uses for ${kinds} kinds`);
    need(
      typeof most === 'number' || stocks.length === rms.length,
      `${limit}: ${stocks.length} stocks for ${rms.length} RMs`,
    );
    for (const amount of [...Array.from(use), ...stocks])
      need(Number.isFinite(amount) && amount >= 0, `${limit}: amounts are finite and >= 0, got ${amount}`);
  }
  const names = [...rmLimits, ...bankLimits].map(({ limit }) => limit);
  need(new Set(names).size === names.length, 'two limits have the same name');
}

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0;

function need(met: boolean, otherwise: string): void {
  if (!met) throw new RangeError(otherwise);
}
