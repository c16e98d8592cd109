import { STAGE_CAUSES, type StageCause } from '@vivero/domain';

/** One move as `Folded` keeps it: from | to << 3 | implied << 6 | cause << 7, ranks 0..7, causes in the order of `STAGE_CAUSES`. */
export const packMove = (from: number, to: number, implied: boolean, cause: number): number =>
  from | (to << 3) | (implied ? 1 << 6 : 0) | (cause << 7);

export const movedFrom = (move: number): number => move & 7;
export const movedTo = (move: number): number => (move >>> 3) & 7;
export const isImplied = (move: number): boolean => (move & (1 << 6)) !== 0;
export const causeNumber = (cause: StageCause): number => STAGE_CAUSES.indexOf(cause);
export const causeOf = (move: number): StageCause => STAGE_CAUSES[move >>> 7] ?? 'evidence';
