import { Room } from '../room.ts';
import { type Asked, askEach, NO, rowsBut, YES } from './answer.ts';

/** All or any of several conditions: the cheap ones first, the others of the rows that are not settled. @throws RangeError for an empty group */
export function askGroup(is: 'all' | 'any', parts: readonly Asked[]): Asked {
  const [first, ...others] = parts.toSorted((a, b) => a.cost - b.cost);
  if (first === undefined) throw new RangeError('a group of no conditions');
  if (others.length === 0) return first;
  const cost = parts.reduce((sum, each) => sum + each.cost, 0);
  return { cost, ask: is === 'all' ? askAll(first, others) : askAny(first, others) };
}

function askAll(first: Asked, others: readonly Asked[]): Asked['ask'] {
  const room = new Room(Uint8Array);
  return (part, rows, out) => {
    const answers = room.of(out.length);
    let left = first.ask(part, rows, out);
    for (const { ask } of others) {
      const asked = left;
      left = ask(part, asked, answers);
      lower(asked, answers, out);
    }
    return left;
  };
}

function askAny(first: Asked, others: readonly Asked[]): Asked['ask'] {
  const room = { answers: new Room(Uint8Array), open: new Room(Uint32Array), found: new Room(Uint32Array) };
  return (part, rows, out) => {
    const answers = room.answers.of(out.length);
    first.ask(part, rows, out);
    let open = rowsBut(YES, rows, out, room.open.of(rows.length));
    for (const { ask } of others) {
      raise(ask(part, open, answers), answers, out);
      open = rowsBut(YES, open, out, open);
    }
    return rowsBut(NO, rows, out, room.found.of(rows.length));
  };
}

function lower(rows: Uint32Array, answers: Uint8Array, out: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    out[row] = Math.min(out[row] as number, answers[row] as number);
  }
}

function raise(rows: Uint32Array, answers: Uint8Array, out: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    out[row] = Math.max(out[row] as number, answers[row] as number);
  }
}

export const askNot = ({ cost, ask }: Asked): Asked =>
  askEach(cost, (part, rows, out) => {
    ask(part, rows, out);
    turn(rows, out);
  });

function turn(rows: Uint32Array, out: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    out[row] = YES - (out[row] as number);
  }
}
