import type { LawfulBasis, Relation } from '../intake/intake-row.ts';
import type { FieldValue } from '../intake/merge-fields.ts';

/** What a person decides when two records become one; the rest follows by rules. */
export const MERGE_FIELDS = [
  'name',
  'phone',
  'email',
  'nationalId',
  'birthOn',
  'address',
  'number',
  'sex',
  'place',
  'segment',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
export type MergeSide = 'keep' | 'absorb';
/** Whose value is taken; a field without a choice keeps its value, or gets the other's where it has none. */
export type MergeChoices = Readonly<Partial<Record<MergeField, MergeSide>>>;

/** A record as merging compares it; days are `YYYY-MM-DD` text. */
export interface MergeRecord {
  readonly fields: Readonly<Record<MergeField, FieldValue>>;
  readonly birthYear: number | null;
  readonly relation: Relation;
  readonly basis: LawfulBasis;
  readonly riskTolerance: number | null;
  readonly riskAssessedOn: string | null;
  readonly customerSinceOn: string | null;
  readonly verifiedOn: string;
  readonly noProfiling: boolean;
  readonly detour: string | null;
}

/** The closer tie, the firmer ground, the graver detour: earlier in its list. */
const RELATIONS: readonly Relation[] = ['customer', 'authorised', 'prospect', 'event_contact'];
const BASES: readonly LawfulBasis[] = ['contract', 'consent', 'legitimate_interest', 'none'];
const DETOURS = ['deceased', 'closed', 'do_not_contact', 'disqualified', 'recycled'];
const first = <T>(order: readonly T[], a: T, b: T): T => (order.indexOf(a) <= order.indexOf(b) ? a : b);

/**
 * One record out of two. What identifies and describes the person is chosen; what protects them is the stricter of the two (a detour, no
 * profiling); the risk assessment is the latest, whoever made it; how they stand to the bank is the closer of the two.
 */
export function mergeRecords(keep: MergeRecord, absorb: MergeRecord, choices: MergeChoices): MergeRecord {
  const fields = { ...keep.fields };
  for (const field of MERGE_FIELDS) {
    const side = choices[field] ?? (keep.fields[field] === null ? 'absorb' : 'keep');
    fields[field] = side === 'absorb' ? absorb.fields[field] : keep.fields[field];
  }
  const assessed = (absorb.riskAssessedOn ?? '') > (keep.riskAssessedOn ?? '') ? absorb : keep;
  const risk = assessed.riskTolerance === null ? (assessed === keep ? absorb : keep) : assessed;
  const since = [keep.customerSinceOn, absorb.customerSinceOn].filter((day) => day !== null).toSorted();
  const detours = [keep.detour, absorb.detour].filter((detour) => detour !== null);
  const born = fields.birthOn;
  return {
    fields,
    birthYear: typeof born === 'string' ? Number(born.slice(0, 4)) : (keep.birthYear ?? absorb.birthYear),
    relation: first(RELATIONS, keep.relation, absorb.relation),
    basis: first(BASES, keep.basis, absorb.basis),
    riskTolerance: risk.riskTolerance,
    riskAssessedOn: risk.riskAssessedOn,
    customerSinceOn: since[0] ?? null,
    verifiedOn: keep.verifiedOn > absorb.verifiedOn ? keep.verifiedOn : absorb.verifiedOn,
    noProfiling: keep.noProfiling || absorb.noProfiling,
    detour: detours.toSorted((a, b) => DETOURS.indexOf(a) - DETOURS.indexOf(b))[0] ?? null,
  };
}
