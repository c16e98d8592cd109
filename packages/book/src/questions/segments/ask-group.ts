import { type Asked, NO, YES } from './answer.ts';

/** All or any of several conditions. */
export function askGroup(is: 'all' | 'any', parts: readonly Asked[]): Asked {
  const inOrder = parts.toSorted((a, b) => a.cost - b.cost);
  const [start, settled] = is === 'all' ? [YES, NO] : [NO, YES];
  return {
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    ask: (part, rows, out) => {
      const answers = new Uint8Array(out.length);
      const open = rows.slice();
      let left = open.length;
      for (let i = 0; i < left; i += 1) out[open[i] as number] = start;
      for (const { ask } of inOrder) {
        ask(part, open.subarray(0, left), answers);
        const asked = left;
        left = 0;
        for (let i = 0; i < asked; i += 1) {
          const row = open[i] as number;
          const answer = answers[row] as number;
          if (answer === settled) out[row] = settled;
          else {
            if (answer !== start) out[row] = answer;
            open[left] = row;
            left += 1;
          }
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
