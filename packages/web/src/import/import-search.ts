/** The address of the page: which upload it shows. */
export interface ImportSearch {
  readonly upload?: string;
}

export const importSearch = ({ upload }: Readonly<Record<string, unknown>>): ImportSearch =>
  typeof upload === 'string' && /^upl_[0-9a-z]{26}$/.test(upload) ? { upload } : {};
