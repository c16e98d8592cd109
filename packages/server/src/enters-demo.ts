import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';
import { fromThisMachine } from './from-this-machine.ts';
import { overHttps } from './over-https.ts';

const COOKIE = 'vivero-paired';

/** Whether this person may look at the demonstration bank without a password: at the machine itself, or on a phone paired with it. */
export const entersDemo = (request: FastifyRequest, deps: Deps): boolean =>
  fromThisMachine(request, deps) || (deps.pairing?.isPaired(request.cookies[COOKIE]) ?? false);

/** Pairs the phone that asks. False for a wrong code, and always where Vivero was not started for phones. */
export function pairPhone(code: string, reply: FastifyReply, deps: Deps): boolean {
  const token = deps.randomBytes(32).toString('base64url');
  if (deps.pairing?.pair(code, token) !== true) return false;
  void reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: overHttps(deps) || 'auto',
  });
  return true;
}
