import type {
  Day,
  Detour,
  Holding,
  LawfulBasis,
  RecordMerge,
  Relation,
  RiskLevel,
  StageOverride,
} from '@vivero/domain';

/** A customer as the book takes one in, beside the events. */
export interface Person {
  readonly member: number;
  readonly rm: number;
  readonly birthYear: number | null;
  readonly segment: string | null;
  readonly relation: Relation;
  readonly basis: LawfulBasis;
  readonly riskTolerance: RiskLevel | null;
  readonly detour: Detour | null;
  readonly completeness: number;
  readonly verifiedOn: Day;
  readonly customerSince: Day | null;
  readonly holdings: readonly Holding[];
  readonly overrides: readonly StageOverride[];
  readonly merges: readonly RecordMerge[];
}
