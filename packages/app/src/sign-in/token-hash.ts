import { createHash } from 'node:crypto';

/** Only this is stored: a read of the session table signs nobody in. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
