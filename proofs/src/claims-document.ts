/** A claim with the day on which it was last measured. */
export interface Measured {
  readonly id: string;
  readonly target: string;
  readonly command: string;
  readonly figure: string;
  /** YYYY-MM-DD. */
  readonly on: string;
}

const HEAD = `# Claims
Every figure that the documentation gives, with the command that measures it again and what it showed last.
The table is written by \`npm run prove -- NAME --write\`; figures depend on the machine and on what else it does.

| claim | target | last figure | date | command |
|---|---|---|---|---|
`;
const cell = (text: string): string => text.replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim();

/** The document with the fresh figures in place of the earlier ones of the same claims; the order of first appearance stays. */
export function claimsDocument(earlier: readonly Measured[], fresh: readonly Measured[]): string {
  const known = new Map([...earlier, ...fresh].map((claim) => [claim.id, claim]));
  const rows = [...known.values()].map(
    ({ id, target, figure, on, command }) =>
      `| ${cell(id)} | ${cell(target)} | ${cell(figure)} | ${on} | \`${cell(command)}\` |\n`,
  );
  return HEAD + rows.join('');
}

/** The table of an existing document. */
export function readClaims(document: string): Measured[] {
  return document.split('\n').flatMap((line) => {
    const match = /^\| ([a-z0-9_.]+\.[a-z0-9_.]+) \| (.*) \| (.*) \| (\d{4}-\d\d-\d\d) \| `(.*)` \|$/.exec(line);
    if (match === null) return [];
    const [, id = '', target = '', figure = '', on = '', command = ''] = match;
    return [{ id, target, figure, on, command }];
  });
}
