import { fail, ok, type Problem, type Result } from '@vivero/domain';
import type { WorldRules } from '../world/world-rules.ts';
import { WORLDS } from '../world/worlds.ts';

type Limits = readonly [minimum: number, maximum: number];

/** What somebody from outside may ask for. A book needs people enough for the pilot, and a record has to fit into memory. */
export const LAB_LIMITS = {
  banks: [1, 1_000],
  customers: [200, 100_000],
  weeks: [1, 156],
  seed: [0, 1_000_000_000],
} as const satisfies Readonly<Record<string, Limits>>;

export type LabLimit = keyof typeof LAB_LIMITS;

/** What a bank as files may be: it is never in memory as a whole, and holds its pilot. */
export const FILE_LIMITS = { customers: [100, 5_000_000], weeks: [26, 260] } as const satisfies Partial<
  Readonly<Record<LabLimit, Limits>>
>;

type Refusal = Extract<Problem, { code: 'lab.out_of_range' | 'lab.world_unknown' }>;

/** A whole number within limits. @param value whatever was given */
export function withinLimit(
  field: LabLimit,
  value: unknown,
  limits: Limits = LAB_LIMITS[field],
): Result<number, Refusal> {
  const [minimum, maximum] = limits;
  if (Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum)
    return ok(value as number);
  return fail({ code: 'lab.out_of_range', field, minimum, maximum });
}

/** The laws of a world by its name. */
export function knownWorld(world: string): Result<WorldRules, Refusal> {
  const rules = Object.hasOwn(WORLDS, world) ? WORLDS[world] : undefined;
  return rules === undefined ? fail({ code: 'lab.world_unknown', world, known: Object.keys(WORLDS) }) : ok(rules);
}
