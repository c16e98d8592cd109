import { PLACE_OF } from '../scenes/scene-of-touch.ts';
import type { Condition, Segment } from '../segments/segment.ts';
import type { StageOrNone } from '../stages/stage.ts';
import { ownerOf } from './check-playbook.ts';
import { type Playbook, type PlaybookStep, USUAL_LATE_DAYS, type Words } from './playbook.ts';

/** The same in English, Chinese and Spanish. */
export const words = (en: string, zh: string, es: string): Words => ({ en, zh, es });

/** Everybody for whom all of it holds. */
export const everybody = (...of: readonly Condition[]): Playbook['enrols'] => ({ by: 'segment', segment: allOf(of) });
const allOf = (of: readonly Condition[]): Segment => ({ version: 1, where: { is: 'all', of } });

export const at = (...stages: readonly StageOrNone[]): Condition => ({ is: 'stage', which: 'shown', in: stages });

type Codes = Extract<Condition, { is: 'did' }>['what'];
/** Something happened in the last days, or did not. */
export const within = (days: number, what: Codes): Condition => did(days, what, 'at_least', 1);
export const notWithin = (days: number, what: Codes): Condition => did(days, what, 'at_most', 0);
const did = (days: number, what: Codes, times: 'at_least' | 'at_most', count: number): Condition => ({
  is: 'did',
  what,
  when: { span: 'last', days },
  times,
  count,
});

type Short = Pick<PlaybookStep, 'id' | 'title' | 'due' | 'medium'> & Partial<PlaybookStep>;
/** A step as it usually is: a service by those who answer for the medium, seeding rather than selling, for everybody, waiting for nothing. */
export const step = (own: Short): PlaybookStep => ({
  lateDays: USUAL_LATE_DAYS,
  owner: ownerOf(own.medium),
  purpose: 'marketing',
  contentId: null,
  productId: null,
  needKind: null,
  scene: { place: PLACE_OF[own.medium], frequency: 'low', aim: 'seed' },
  stages: null,
  awaits: null,
  ...own,
});

/** Somebody answers, comes or writes of their own accord. */
export const AN_ANSWER = ['CT-R', 'CT-V', 'IN-C', 'IN-Q', 'IN-A', 'ND-C', 'ND-Q'] as const;
/** A complaint ends whatever wants to interest anybody. */
export const A_COMPLAINT = { is: 'event', goal: false, codes: ['CP'] } as const;
