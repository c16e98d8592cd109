/** The file that somebody drops or pastes; rows copied from a spreadsheet come as text with tabs and become a file of that name. */
export function fileGiven(data: DataTransfer | null, pastedName: string): File | undefined {
  const [file] = data?.files ?? [];
  if (file) return file;
  const text = data?.getData('text/plain') ?? '';
  const isTable = text.includes('\n') || text.includes('\t');
  return isTable ? new File([text], `${pastedName}.tsv`, { type: 'text/tab-separated-values' }) : undefined;
}
