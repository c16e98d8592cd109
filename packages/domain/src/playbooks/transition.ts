import { type Stage, stageRank, STAGES } from '../stages/stage.ts';

/**
 * A step of the stages that a playbook works for: `up` to a stage from the one below it, or keeping people from falling `down` from one.
 * Demands 11: six ways up (the way to `profiled` is intake's, not a playbook's), and a way down from each stage above `profiled`.
 */
export interface Transition {
  readonly way: 'up' | 'down';
  /** The stage that is reached, or the stage that is not to be lost. */
  readonly stage: ServedStage;
}
export type ServedStage = Exclude<Stage, 'profiled'>;

export const SERVED_STAGES = STAGES.filter((stage) => stage !== 'profiled') as readonly ServedStage[];

/** The twelve transitions, ways up first, in the order of the stages. */
export const TRANSITIONS: readonly Transition[] = (['up', 'down'] as const).flatMap((way) =>
  SERVED_STAGES.map((stage) => ({ way, stage })),
);

/** Acquire up to the second stage, activate up to the first purchase, lock from there on and wherever something is to be kept. */
export const CONVERSION_TASKS = ['acquire', 'activate', 'lock'] as const;
export type ConversionTask = (typeof CONVERSION_TASKS)[number];
export function conversionTask({ way, stage }: Transition): ConversionTask {
  if (way === 'down') return 'lock';
  if (stageRank(stage) <= stageRank('reached')) return 'acquire';
  return stageRank(stage) <= stageRank('transacted') ? 'activate' : 'lock';
}

const isSame = (a: Transition, b: Transition): boolean => a.way === b.way && a.stage === b.stage;

/** The transitions that none of these playbooks serves, in order. */
export const transitionGaps = (served: readonly { readonly serves: readonly Transition[] }[]): readonly Transition[] =>
  TRANSITIONS.filter((wanted) => !served.some(({ serves }) => serves.some((each) => isSame(each, wanted))));
