import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';
import { overHttps } from './over-https.ts';

const COOKIE = 'vivero';

/** What starts a session: a token that nobody had before, so that a planted cookie never becomes a session. */
export const newSession = (deps: Deps): { readonly now: string; readonly sessionToken: string } => ({
  now: deps.now(),
  sessionToken: deps.randomBytes(32).toString('base64url'),
});

/** Without an end of its own: the server ends the session, the browser at the latest when it closes. */
export function rememberSession(reply: FastifyReply, token: string, deps: Deps): void {
  void reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: overHttps(deps) || 'auto',
  });
}

export function forgetSession(reply: FastifyReply): void {
  void reply.clearCookie(COOKIE, { path: '/' });
}

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[COOKIE];
