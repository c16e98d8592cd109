import type { Problem } from '@vivero/domain';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ProblemError } from './problem-error.ts';
import { HTTP_STATUS } from './problem-status.ts';
import { whereItBroke } from './where-it-broke.ts';

/** The one place that answers failures: expected ones as their problem, bugs as `request.failed` with their place in the log. */
export function answerFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.code === 'request.failed')
    request.log.error({ route: request.routeOptions.url, ...whereItBroke(error) }, 'unexpected failure');
  void reply.status(HTTP_STATUS[problem.code]).send({ problem });
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (hasZodFastifySchemaValidationErrors(error)) {
    // Which field and why, never the value: an answer may be shown to somebody else or copied into a ticket.
    const faults = error.validation.map((fault) => `${fault.instancePath.replace(/^\//, '')}: ${fault.message ?? ''}`);
    return { code: 'request.invalid', faults };
  }
  if (error.code?.startsWith('FST_CSRF')) return { code: 'access.forged_request' };
  if (error.statusCode !== undefined && error.statusCode < 500)
    return { code: 'request.invalid', faults: [error.code] };
  return { code: 'request.failed' };
}
