/** So many wrong codes in all, from whatever address, and the door stays shut until Vivero is started anew: one guess in a thousand. */
export const WRONG_CODES = 10;

/**
 * Lets a phone into the demonstration bank as if it were this machine: whoever sees the terminal knows four digits. It opens made-up
 * people only; a real bank's door is its sign-in.
 */
export class Pairing {
  readonly code: string;
  readonly #tokens = new Set<string>();
  #wrong = 0;

  /** @param random an integer from 0 to 9999 */
  constructor(random: number) {
    this.code = String(random).padStart(4, '0');
  }

  /** True when the code is right and not too many wrong ones came before; the token then stands for the phone. */
  pair(code: string, token: string): boolean {
    if (this.#wrong >= WRONG_CODES) return false;
    // Ten guesses are too few to learn anything from how long a comparison takes.
    if (code !== this.code) {
      this.#wrong += 1;
      return false;
    }
    this.#tokens.add(token);
    return true;
  }

  isPaired(token: string | undefined): boolean {
    return token !== undefined && this.#tokens.has(token);
  }
}
