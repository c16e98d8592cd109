/** The address of the note page: whom it is about, where another page has said so. */
export interface NoteSearch {
  readonly customer?: string;
}

export const noteSearch = (search: Record<string, unknown>): NoteSearch =>
  typeof search['customer'] === 'string' ? { customer: search['customer'] } : {};
