import type { Day } from '../day.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { Scene } from '../scenes/scene.ts';
import type { Stage } from '../stages/stage.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { ContentType, Moment } from './content-item.ts';

export const PLAN_LINE_STATES = ['planned', 'done', 'dropped'] as const;
export type PlanLineState = (typeof PLAN_LINE_STATES)[number];

/** A line of the content calendar: what goes out when, to whom, in which scene. Without a piece it says what kind of piece is to be there by then. */
export interface ContentPlanLine {
  readonly lineId: string;
  readonly plannedOn: Day;
  readonly contentId: string | null;
  readonly type: ContentType;
  readonly moment: Moment;
  /** Null = all of them. */
  readonly stage: Stage | null;
  readonly segment: string | null;
  readonly need: NeedKind | null;
  /** The place of its scene follows from it. */
  readonly medium: ContactMedium;
  readonly frequency: Scene['frequency'];
  readonly aim: Scene['aim'];
  readonly note: string;
  readonly state: PlanLineState;
  readonly version: number;
}
