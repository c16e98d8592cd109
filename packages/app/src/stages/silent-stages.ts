import { type Actor, EVENT_CODES, type EventCode, EVIDENCE, type Stage, STAGES } from '@vivero/domain';
import type { Stores } from '@vivero/storage';
import { listImports } from '../intake/import-reads.ts';

/** A stage that no imported source has any evidence for: empty because nobody could see it, not because nobody is there. */
export interface SilentStage {
  readonly stage: Stage;
  readonly codes: readonly EventCode[];
  readonly sources: readonly string[];
}

/** Evidence that a customer can enter a stage by; S1 enters by the profile itself, S6 builds on purchases. */
const enteredBy = (stage: Stage): readonly EventCode[] => EVENT_CODES.filter((code) => EVIDENCE[code].class === stage);

/** @param isEmpty whether nobody stands at a stage */
export async function silentStages(
  stores: Stores,
  actor: Actor,
  isEmpty: (stage: Stage) => boolean,
): Promise<SilentStage[]> {
  const sources = (await listImports(stores, { ...actor, kind: 'system' })).filter(
    ({ rm, state, report }) =>
      (rm === 0 || actor.wide || actor.rms.includes(rm)) && state === 'done' && report !== null,
  );
  return STAGES.filter((stage) => isEmpty(stage) && enteredBy(stage).length > 0).flatMap((stage) => {
    const silent = sources.filter((batch) => enteredBy(stage).every((code) => batch.report?.lacks.includes(code)));
    return sources.length > 0 && silent.length === sources.length
      ? [{ stage, codes: enteredBy(stage), sources: [...new Set(silent.map((batch) => batch.source))] }]
      : [];
  });
}
