/** A text cut where one thought ends and another may begin. */
export const clausesOf = (text: string): readonly string[] =>
  text
    .split(/[\n。！？!?；;，,]|\.(?=\s|$)|\s-\s/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
