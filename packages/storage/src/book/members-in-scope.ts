import type { Db } from '../db/db.ts';

/** The numbers of all customers that the caller's scope reaches, in any order: whom a question to the book may count. */
export async function membersInScope(db: Db): Promise<Uint32Array> {
  // As one text: a million numbers in a list of the driver's take a second of this process, these a hundredth.
  const { rows } = await db.query<{ members: string | null }>(
    `select string_agg(c.member::text, ',') as members from customer as c`,
  );
  return numbersIn(rows[0]?.members ?? '');
}

function numbersIn(text: string): Uint32Array {
  const found = new Uint32Array((text.length + 1) >> 1);
  let count = 0;
  let number = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === COMMA) {
      found[count++] = number;
      number = 0;
    } else number = number * 10 + (code - ZERO);
  }
  if (text.length > 0) found[count++] = number;
  return found.slice(0, count);
}
const COMMA = 44;
const ZERO = 48;
