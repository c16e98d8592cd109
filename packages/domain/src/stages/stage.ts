/** The seven customer stages in order, after `unprofiled` (S0). The order is the meaning: index = rank. */
export const STAGES = [
  'profiled',
  'reached',
  'interested',
  'in_need',
  'transacted',
  'repurchasing',
  'super_customer',
] as const;
export type Stage = (typeof STAGES)[number];
/** S0 is not a stage of the method but where a bare contact stands before S1. */
export type StageOrNone = Stage | 'unprofiled';

/** 0 for `unprofiled`, 1..7 for the stages. */
export const stageRank = (stage: StageOrNone): number => (stage === 'unprofiled' ? 0 : STAGES.indexOf(stage) + 1);
export const stageAt = (rank: number): StageOrNone =>
  rank <= 0 ? 'unprofiled' : (STAGES[rank - 1] ?? 'super_customer');
