const LONGEST = 40;

/**
 * A name for the list that a file holds, from the file's own name: without its ending and without what changes from month to month,
 * so that the next one is taken for the same list.
 */
export function suggestedSource(fileName: string): string {
  const words = fileName
    .normalize('NFC')
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/\d+\s*[年月日号]/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !/^v?\d+$/i.test(word));
  const name = words
    .join(' ')
    .replace(/\d{4,}$/, '')
    .slice(0, LONGEST)
    .trim();
  return /^[\p{L}\p{N}]/u.test(name) ? name : 'list';
}
