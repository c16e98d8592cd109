/** Ids are app-made, sortable, prefixed text (`cus_01J…`): 48 bits of time, 80 of randomness, Crockford base 32. The database checks the prefix. */
export type Id<Prefix extends string> = `${Prefix}_${string}`;

export type CustomerId = Id<'cus'>;
export type UserId = Id<'usr'>;
export type BatchId = Id<'bat'>;
export type NeedId = Id<'need'>;
export type DecisionId = Id<'dec'>;
export type RunId = Id<'run'>;
export type PromiseId = Id<'prm'>;
export type OutcomeId = Id<'out'>;
export type NoteId = Id<'note'>;
export type ModelId = Id<'mod'>;
export type TouchId = Id<'tch'>;
export type GateId = Id<'gate'>;

/** Makes one id; the composition root binds it to the clock and the random source. */
export type NewId = <Prefix extends string>(prefix: Prefix) => Id<Prefix>;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * @param milliseconds since 1970, 0 .. 2^48 - 1; ids made later sort later
 * @param randomBytes at least 10 bytes from a cryptographic source
 */
export function idOf<Prefix extends string>(prefix: Prefix, milliseconds: number, randomBytes: Uint8Array): Id<Prefix> {
  if (randomBytes.length < 10) throw new RangeError(`an id needs 10 random bytes, got ${randomBytes.length}`);
  // Built from codes at once: text that grows by a character is kept as a chain of its steps, five times the size.
  const codes = Array<number>(26);
  for (let rest = Math.floor(milliseconds), i = 9; i >= 0; i -= 1, rest = Math.floor(rest / 32))
    codes[i] = ALPHABET.charCodeAt(rest % 32);
  for (let i = 0; i < 16; i += 1) {
    const bit = i * 5;
    const byte = bit >> 3;
    const pair = ((randomBytes[byte] ?? 0) << 8) | (randomBytes[byte + 1] ?? 0);
    codes[10 + i] = ALPHABET.charCodeAt((pair >> (11 - (bit & 7))) & 31);
  }
  return `${prefix}_${String.fromCharCode(...codes)}`;
}
