import type { Stage } from './stage.ts';

/** Days within which going on to the next stage counts, by the stage that is left (definitions.md 2.3); there is none after the last. */
export const STAGE_HORIZONS = {
  profiled: 14,
  reached: 30,
  interested: 60,
  in_need: 90,
  transacted: 180,
  repurchasing: 365,
} as const satisfies Readonly<Record<Exclude<Stage, 'super_customer'>, number>>;
