import { checkPlaybook, type EventCode, type Playbook, type PlaybookNames } from '@vivero/domain';
import { type Db, readVersions } from '@vivero/storage';
import { playbookNames } from './playbook-names.ts';

/** A published version as a run goes by it. */
export interface LiveVersion {
  readonly versionNo: number;
  readonly playbookNo: number;
  readonly playbookId: string;
  readonly playbook: Playbook;
}

/**
 * All published versions by number. What a version names may have gone since, which its steps find out when the gate looks: it is read by
 * its shape alone.
 */
export async function liveVersions(db: Db): Promise<ReadonlyMap<number, LiveVersion>> {
  const names = await playbookNames(db);
  const versions = await readVersions(db);
  return new Map(
    versions.flatMap(({ versionNo, playbookNo, playbookId, definition }) => {
      const playbook = asPublished(definition, names);
      return playbook === null ? [] : [[versionNo, { versionNo, playbookNo, playbookId, playbook }] as const];
    }),
  );
}

/** A definition that was checked when it was published; null when the meaning of its format has changed since. */
export function asPublished(definition: unknown, names: PlaybookNames): Playbook | null {
  const checked = checkPlaybook(definition, names);
  if (checked.ok) return checked.value;
  const gone = ['playbook.content_unknown', 'playbook.product_unknown', 'segment.reference_unknown'];
  return checked.problems.every(({ code }) => gone.includes(code)) ? (definition as Playbook) : null;
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
