/** A stretch of a note that one thought fills, and whether it says no. */
export interface NoteClause {
  readonly from: number;
  readonly to: number;
  readonly denied: boolean;
}

const BREAK =
  /[。！？!?；;，,、\n:：…]|\.(?=\s|$)|\s[-–—]\s|(?<=\s)(?:but|pero|sino|though|just|solo|sí)(?=\s)|但是|但|倒是|就是/giu;

/** Cuts a note where one thought ends and marks the thoughts in which somebody says no. A no does not reach over a break. */
export function noteClauses(text: string, no: RegExp): readonly NoteClause[] {
  const ends = [...text.matchAll(BREAK)].map((match) => match.index);
  const clauses: NoteClause[] = [];
  let from = 0;
  for (const to of [...ends, text.length]) {
    if (to > from) clauses.push({ from, to, denied: no.test(text.slice(from, to)) });
    from = to;
  }
  return clauses;
}
