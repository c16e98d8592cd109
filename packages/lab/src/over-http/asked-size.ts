import { fail, ok, type Problem, type Result } from '@vivero/domain';
import type { WorldRules } from '../world/world-rules.ts';
import { WORLDS } from '../world/worlds.ts';

/** What somebody from outside may ask for. A book needs people enough for the pilot, and a record has to fit into memory. */
export const LAB_LIMITS = {
  banks: [1, 1_000],
  customers: [200, 100_000],
  weeks: [1, 156],
  seed: [0, 1_000_000_000],
} as const;

export type LabLimit = keyof typeof LAB_LIMITS;

type Refusal = Extract<Problem, { code: 'lab.out_of_range' | 'lab.world_unknown' }>;

/** A whole number within its limits. @param value whatever was given @param most where less than usual is allowed */
export function withinLimit(field: LabLimit, value: unknown, most = Infinity): Result<number, Refusal> {
  const [minimum, usual] = LAB_LIMITS[field];
  const maximum = Math.min(usual, most);
  if (Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum)
    return ok(value as number);
  return fail({ code: 'lab.out_of_range', field, minimum, maximum });
}

/** The laws of a world by its name. */
export function knownWorld(world: string): Result<WorldRules, Refusal> {
  const rules = Object.hasOwn(WORLDS, world) ? WORLDS[world] : undefined;
  return rules === undefined ? fail({ code: 'lab.world_unknown', world, known: Object.keys(WORLDS) }) : ok(rules);
}
