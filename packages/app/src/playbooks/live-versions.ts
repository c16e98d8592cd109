import { checkPlaybook, type EventCode, type Playbook } from '@vivero/domain';
import { type Db, readVersions, type StoredPlaybook } from '@vivero/storage';
import { SEGMENT_FIGURES } from '../segments/segment-figures.ts';

/** A published version as a run goes by it. */
export interface LiveVersion {
  readonly versionNo: number;
  readonly playbookNo: number;
  readonly playbookId: string;
  readonly playbook: Playbook;
}

/** All published versions by number. */
export async function liveVersions(db: Db): Promise<ReadonlyMap<number, LiveVersion>> {
  const versions = await readVersions(db);
  return new Map(
    versions.flatMap(({ versionNo, playbookNo, playbookId, definition }) => {
      const playbook = asPublished(definition);
      return playbook === null ? [] : [[versionNo, { versionNo, playbookNo, playbookId, playbook }] as const];
    }),
  );
}

/** The version that customers are taken into; undefined before the first was published. */
export function currentVersion({ playbookNo, playbookId, current }: StoredPlaybook): LiveVersion | undefined {
  const playbook = current && asPublished(current.definition);
  return playbook ? { versionNo: current.versionNo, playbookNo, playbookId, playbook } : undefined;
}

const ANYTHING = { has: () => true };

/**
 * A definition that was checked when it was published; null when the meaning of its format has changed since. What it names may have gone,
 * which its steps find out when the gate looks: it is read by its shape alone.
 */
export function asPublished(definition: unknown): Playbook | null {
  const names = { features: SEGMENT_FIGURES, segments: ANYTHING, contents: ANYTHING, products: ANYTHING };
  const checked = checkPlaybook(definition, names);
  return checked.ok ? checked.value : null;
}

/** Codes of events that end runs of these playbooks or are waited for in them. */
export const codesWatched = (playbooks: Iterable<Playbook>): readonly EventCode[] => [
  ...new Set(
    [...playbooks].flatMap(({ exits, steps }) => [
      ...exits.flatMap((exit) => (exit.is === 'event' ? exit.codes : [])),
      ...steps.flatMap(({ awaits }) => awaits?.codes ?? []),
    ]),
  ),
];
