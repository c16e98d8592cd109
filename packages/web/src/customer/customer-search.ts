export const PARTS = ['story', 'needs', 'around'] as const;
export type Part = (typeof PARTS)[number];

/** What can be written down on the page, each in a sheet of its own; `matrix` only shows. */
export const SHEETS = ['matrix', 'correct', 'stage', 'consent', 'resource', 'need', 'channel', 'door'] as const;
export type SheetName = (typeof SHEETS)[number];

/** What the address of a customer may carry: the part that a phone shows, and the open sheet, so that Back closes it. */
export interface CustomerSearch {
  readonly part?: Part;
  readonly sheet?: SheetName;
  /** The resource that the sheet is about; absent = a new one. */
  readonly resource?: string;
}

/** Reads the address; what is not understood is left out rather than refused, since people edit addresses. */
export function customerSearch(search: Record<string, unknown>): CustomerSearch {
  const part = PARTS.find((each) => each === search['part']);
  const sheet = SHEETS.find((each) => each === search['sheet']);
  const { resource } = search;
  return {
    ...(part && { part }),
    ...(sheet && { sheet }),
    ...(sheet === 'resource' && typeof resource === 'string' ? { resource } : {}),
  };
}
