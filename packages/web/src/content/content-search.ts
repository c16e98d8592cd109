export const CONTENT_PARTS = ['library', 'calendar', 'coverage', 'scenes'] as const;
export type ContentPart = (typeof CONTENT_PARTS)[number];

/** Which part of the page is open, in its address: a link leads to it, and the way back too. */
export const contentSearch = (search: Record<string, unknown>): { readonly open?: ContentPart } => {
  const part = CONTENT_PARTS.find((each) => each === search['open']);
  return part === undefined ? {} : { open: part };
};
