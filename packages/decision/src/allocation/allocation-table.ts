import type { AllocationInput } from './allocation-input.ts';

/**
 * The input laid out for many passes: customers of one RM stand together, so that an RM's prices are worked out once and the
 * values are read in the order of memory (four times as fast as in the customers' own order); what the mask forbids is worth 0.
 */
export interface AllocationTable {
  readonly kinds: number;
  readonly value: Float32Array | Float64Array;
  /** Row -> customer. */
  readonly customer: Int32Array;
  /** Rows of RM r: firstRow[r] .. firstRow[r + 1]. */
  readonly firstRow: Int32Array;
  /** By row. */
  readonly cap: Uint8Array;
  /** All limits' stocks in one vector; limit l of RM r stands at `base[l] + stride[l] * r`, where a shared limit has stride 0. */
  readonly stock: Float64Array;
  readonly base: Int32Array;
  readonly stride: Int32Array;
  /** Units that a kind uses of limit l at `kind * limits + l`; the row after the last kind is "nothing" and uses nothing. */
  readonly use: Float64Array;
  /** The limits that a kind uses at all. */
  readonly limitsOf: readonly Int32Array[];
}

export function allocationTable(input: AllocationInput): AllocationTable {
  const { kinds, allowed, rmOf, rms } = input;
  const firstRow = new Int32Array(rms.length + 1);
  for (const rm of rmOf) firstRow[rm + 1]! += 1;
  for (let r = 0; r < rms.length; r += 1) firstRow[r + 1]! += firstRow[r]!;
  const next = firstRow.slice();
  const customer = new Int32Array(rmOf.length);
  const cap = new Uint8Array(rmOf.length);
  const value = input.value.slice();
  for (let i = 0; i < rmOf.length; i += 1) {
    const row = next[rmOf[i]!]!++;
    customer[row] = i;
    cap[row] = Math.min(255, kinds, typeof input.cap === 'number' ? input.cap : input.cap[i]!);
    for (let kind = 0; kind < kinds; kind += 1) {
      const from = i * kinds + kind;
      value[row * kinds + kind] = allowed?.[from] === 0 ? 0 : input.value[from]!;
    }
  }
  return { kinds, value, customer, firstRow, cap, ...limitsOf(input) };
}

function limitsOf({ kinds, rms, rmLimits, bankLimits }: AllocationInput) {
  const all = [...rmLimits, ...bankLimits];
  const use = new Float64Array((kinds + 1) * all.length);
  for (let kind = 0; kind < kinds; kind += 1)
    for (const [l, limit] of all.entries()) use[kind * all.length + l] = limit.use[kind]!;
  return {
    stock: Float64Array.from([
      ...rmLimits.flatMap(({ most }) => Array.from(most)),
      ...bankLimits.map(({ most }) => most),
    ]),
    base: Int32Array.from(all, (_, l) =>
      l < rmLimits.length ? l * rms.length : rmLimits.length * (rms.length - 1) + l,
    ),
    stride: Int32Array.from(all, (_, l) => (l < rmLimits.length ? 1 : 0)),
    use,
    limitsOf: Array.from({ length: kinds + 1 }, (_, kind) =>
      Int32Array.from(all.keys()).filter((l) => use[kind * all.length + l]! > 0),
    ),
  };
}
