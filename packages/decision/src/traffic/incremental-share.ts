import { wilson } from '../rates/wilson.ts';

/** Customers drawn by lot to be asked for a referral or not, and how many people came through them afterwards. */
export interface AskArm {
  readonly people: number;
  /** People of their circle who became customers in the window, whether they named anybody or not. */
  readonly came: number;
}

/** Of those who came through a referral, the part who would not have come otherwise (type 1); all in 0..1. */
export interface IncrementalShare {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** `assumed` where no randomised ask says anything: one half, and it may be anything. */
  readonly from: 'randomised' | 'assumed';
  readonly asked: number;
  readonly notAsked: number;
}

/** science.md 4: without an experiment one half, and the interval says that nothing is known. [D] */
const ASSUMED = { value: 0.5, lower: 0, upper: 1, from: 'assumed' } as const;

/**
 * Share of the referred who came because somebody was asked, from asks drawn by lot: 1 - (came per person not asked) / (came per person
 * asked). Given how many came in all, those of the asked are a binomial draw, whose interval is turned into that of the share.
 *
 * @returns `assumed` where an arm is empty or nobody came through the asked; never below 0 or above 1: where fewer came through the asked,
 *   the share is 0 and the interval says how much it may be
 * @throws RangeError when the arms are not counts
 * Error: 95 % interval, true where each person brings at most a few (Poisson); people who bring many make it too narrow.
 * Source: ratio of two Poisson rates by conditioning, Przyborowski & Wilenski (1940), Biometrika 31:313-323; Wilson's interval inside.
 */
export function incrementalShare(asked: AskArm, notAsked: AskArm): IncrementalShare {
  for (const count of [asked.people, asked.came, notAsked.people, notAsked.came])
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  const counted = { asked: asked.people, notAsked: notAsked.people };
  if (asked.people === 0 || notAsked.people === 0 || asked.came === 0) return { ...ASSUMED, ...counted };
  const shareAt = (ofAsked: number): number =>
    ofAsked === 0 ? 0 : clamp(1 - ((1 - ofAsked) / ofAsked) * (asked.people / notAsked.people));
  const all = asked.came + notAsked.came;
  const { lower, upper } = wilson(asked.came, all);
  return {
    value: shareAt(asked.came / all),
    lower: shareAt(lower),
    upper: shareAt(upper),
    from: 'randomised',
    ...counted,
  };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
