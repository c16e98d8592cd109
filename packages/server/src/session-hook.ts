import { type Caller, sessionOf } from '@vivero/app';
import { type Action, sightOf } from '@vivero/domain';
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Deps } from './deps.ts';
import { ProblemError } from './problem-error.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What this route shows or does: checked against the table of who sees what before the handler runs. 'open' needs no session. */
    action?: Action | 'open';
  }
  interface FastifyRequest {
    callerOfVivero: Caller | null;
  }
}

const COOKIE = 'vivero';

/** Who asks: the cookie's session, if the route's action is open to the role. A route that names no action is refused to everybody. */
export const sessionHook =
  (deps: Deps): onRequestHookHandler =>
  async (request) => {
    request.callerOfVivero = null;
    const { action } = request.routeOptions.config;
    if (!request.url.startsWith('/api/') || action === 'open') return;
    if (request.is404) return;
    const token = request.cookies[COOKIE];
    const caller = token === undefined ? undefined : await sessionOf(deps.stores, token, deps.now());
    if (caller === undefined) throw new ProblemError({ code: 'access.signed_out' });
    if (action === undefined || sightOf(caller.user.role, action) === 'none')
      throw new ProblemError({ code: 'access.refused', action: action ?? 'unnamed' });
    request.callerOfVivero = caller;
  };

/** The caller of a route that the hook has let through. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.callerOfVivero === null) throw new ProblemError({ code: 'access.signed_out' });
  return request.callerOfVivero;
}

export function rememberSession(reply: FastifyReply, token: string, deps: Deps): void {
  const secure = deps.publicUrl?.startsWith('https:') ?? false;
  void reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 12 * 3600 });
}

export function forgetSession(reply: FastifyReply): void {
  void reply.clearCookie(COOKIE, { path: '/' });
}

export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[COOKIE];
