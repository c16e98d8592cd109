import type { Problem } from '@vivero/domain';

/** Why the lifetime of customers cannot be estimated. */
export type ValueProblem = Extract<Problem, { code: `value.${string}` }>;
