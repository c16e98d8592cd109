import { hash, verify } from '@node-rs/argon2';

/** argon2id at OWASP's minimum (19 MiB, t = 2, p = 1): about 25 ms of one core here. argon2id is the library's default algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

/** Takes as long for a login that does not exist, so that time does not tell which logins do. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await nobody());
  const matches = await verify(against, password.normalize('NFKC'));
  return stored !== null && matches;
}

let nobodysHash: Promise<string> | undefined;
const nobody = (): Promise<string> => (nobodysHash ??= hashPassword('no user has this password'));
