import type { Problem } from '@vivero/domain';
import createClient from 'openapi-fetch';
import { ApiFailure } from './api-failure.ts';
import type { paths } from '../api.d.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The typed door to the server. Every answer goes through `answer`, so no caller sees a status code. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

api.use({
  // The token is asked for at each change rather than kept: changes are rare, and a kept one goes stale when another tab signs in.
  async onRequest({ request }) {
    if (SAFE.has(request.method)) return undefined;
    const { csrfToken } = await answer(api.GET('/api/csrf'));
    request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
});

/** The data of an answer. @throws ApiFailure with the server's problem, or `unreachable` */
export async function answer<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<NonNullable<Data>> {
  const reply = await call.catch((cause: unknown) => {
    throw cause instanceof ApiFailure ? cause : new ApiFailure('unreachable');
  });
  if (!reply.response.ok) throw new ApiFailure(problemIn(reply.error) ?? 'unreachable');
  return reply.data as NonNullable<Data>;
}

function problemIn(body: unknown): Problem | undefined {
  if (typeof body !== 'object' || body === null || !('problem' in body)) return undefined;
  return body.problem as Problem;
}
