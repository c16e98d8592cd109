/** Which runs are meant; the page and the server name them alike. */
export const RUN_GROUPS = ['running', 'stuck', 'ended', 'held_out'] as const;

export interface RunsSearch {
  /** Without it: of all playbooks. */
  readonly playbookId?: string;
  readonly group?: (typeof RUN_GROUPS)[number];
}

/** What the address of the runs carries. */
export function runsSearch(given: Readonly<Record<string, unknown>>): RunsSearch {
  const { playbookId } = given;
  const group = RUN_GROUPS.find((each) => each === given['group']);
  return {
    ...(typeof playbookId === 'string' ? { playbookId: playbookId.slice(0, 40) } : {}),
    ...(group === undefined ? {} : { group }),
  };
}
