import { type Asked, askEach, type AskedPart, NO, YES } from './answer.ts';

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Whether a code of the row is one of some. @param accepted by code: 1 = yes; codes beyond the table are not */
export function askCode(column: (part: AskedPart) => Codes, accepted: Uint8Array): Asked {
  // Multiplied here: in the loop the engine would ask of every product whether it is -0.
  const answers = accepted.map((yes) => yes * YES);
  return askEach(1, (part, rows, out) => lookUp(column(part), answers, rows, out));
}

function lookUp(codes: Codes, answers: Uint8Array, rows: Uint32Array, out: Uint8Array): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const code = codes[row] as number;
    out[row] = code < answers.length ? (answers[code] as number) : NO;
  }
}

/** A table with 1 at each of these codes. */
export function accepting(codes: readonly number[]): Uint8Array {
  const table = new Uint8Array(Math.max(0, ...codes) + 1);
  for (const code of codes) if (code >= 0) table[code] = 1;
  return table;
}
