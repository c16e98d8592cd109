import { type Asked, NO, YES } from './answer.ts';

/** All or any of several conditions. */
export function askGroup(is: 'all' | 'any', parts: readonly Asked[]): Asked {
  const inOrder = parts.toSorted((a, b) => a.cost - b.cost);
  const [start, settled] = is === 'all' ? [YES, NO] : [NO, YES];
  return {
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    ask: (part, rows, out) => {
      const [first, ...others] = inOrder;
      if (first === undefined) {
        for (const row of rows) out[row] = start;
        return;
      }
      // What the first one says stands until another says otherwise.
      first.ask(part, rows, out);
      if (others.length === 0) return;
      const open = new Uint32Array(rows.length);
      const answers = new Uint8Array(out.length);
      let left = 0;
      for (let i = 0; i < rows.length; i += 1) {
        const row = rows[i] as number;
        open[left] = row;
        left += out[row] === settled ? 0 : 1;
      }
      for (const { ask } of others) {
        ask(part, open.subarray(0, left), answers);
        const asked = left;
        left = 0;
        for (let i = 0; i < asked; i += 1) {
          const row = open[i] as number;
          const answer = answers[row] as number;
          if (answer !== start) out[row] = answer;
          open[left] = row;
          left += answer === settled ? 0 : 1;
        }
      }
    },
  };
}

export const askNot = ({ cost, ask }: Asked): Asked => ({
  cost,
  ask: (part, rows, out) => {
    ask(part, rows, out);
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] as number;
      out[row] = YES - (out[row] as number);
    }
  },
});
