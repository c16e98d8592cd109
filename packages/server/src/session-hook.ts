import { type Caller, sessionOf } from '@vivero/app';
import { type Action, sightOf } from '@vivero/domain';
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import type { Deps } from './deps.ts';
import { ProblemError } from './problem-error.ts';
import { tokenOf } from './session-cookie.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What this route shows or does: checked against the table of who sees what before the handler runs. 'open' needs no session. */
    action?: Action | 'open';
  }
}

const callers = new WeakMap<FastifyRequest, Caller>();

/**
 * Who asks: the cookie's session, if the route's action is open to the role. It binds every route of the scope that it is added to,
 * however the address was written; a route that names no action is refused to everybody.
 */
export const sessionHook =
  (deps: Deps): onRequestAsyncHookHandler =>
  async (request) => {
    const { action } = request.routeOptions.config;
    if (action === 'open') return;
    const token = tokenOf(request);
    const caller = token === undefined ? undefined : await sessionOf(deps.stores, token, deps.now());
    if (caller === undefined) throw new ProblemError({ code: 'access.signed_out' });
    if (action === undefined || sightOf(caller.user.role, action) === 'none')
      throw new ProblemError({ code: 'access.refused', action: action ?? 'unnamed' });
    callers.set(request, caller);
  };

/** The caller of a route that the hook has let through. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (caller === undefined) throw new ProblemError({ code: 'access.signed_out' });
  return caller;
}
