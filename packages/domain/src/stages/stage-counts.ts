import type { StageFlow } from './funnel-flows.ts';
import type { Stage } from './stage.ts';

/** People who came up to a stage in a window, by how long it took them to go on. Nobody is in a stage's cohort twice: the first time counts. */
export interface StageCohort {
  readonly stage: Stage;
  /** Passed through without evidence of its own. */
  readonly implied: boolean;
  /** Whether they came at least the stage's horizon ago. */
  readonly mature: boolean;
  /** Whether a higher stage has been reached since. */
  readonly moved: boolean;
  /** Days until it was; until the last day of the window for those who have not. */
  readonly days: number;
  readonly people: number;
}

/** Stays that began in a window, by how long they lasted or have lasted so far. */
export interface StageDuration {
  readonly stage: Stage;
  /** Whether the customer has left; false = still stands there. */
  readonly ended: boolean;
  readonly days: number;
  readonly people: number;
}

/** Movement through a stage in a period, with the time that people spent there; detours hide nobody from the history. */
export interface StageMovement extends Omit<StageFlow, 'outDetour'> {
  /** Days spent at the stage in the period, added up over people: a day counts where it ends. */
  readonly personDays: number;
}
