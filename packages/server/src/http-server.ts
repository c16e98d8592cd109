import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Deps } from './deps.ts';
import { openApi } from './open-api.ts';
import { HTTP_STATUS } from './problem-status.ts';
import { ProblemError } from './problem-error.ts';
import { customersRoutes } from './routes/customers-routes.ts';
import { entranceRoutes } from './routes/entrance-routes.ts';
import { healthRoute } from './routes/health-route.ts';
import { importsRoute } from './routes/imports-route.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { stagesRoute } from './routes/stages-route.ts';
import { todayRoute } from './routes/today-route.ts';
import { usersRoutes } from './routes/users-routes.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import { sessionHook } from './session-hook.ts';
import { giveNonce, webPage } from './web-page.ts';

/** The whole HTTP face: headers, sessions, routes, the page. Everything it needs arrives in `deps`, so a test builds one without a port. */
export async function httpServer(deps: Deps) {
  const secure = deps.publicUrl?.startsWith('https:') ?? false;
  const app = fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    disableRequestLogging: true, // a path can hold a search text; requests are counted, not written down
    trustProxy: deps.publicUrl !== undefined,
    bodyLimit: 1_048_576,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  app.addHook('onRequest', (_request, reply, done) => {
    giveNonce(reply);
    done();
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(secure) },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(cookie);
  await app.register(csrf, {
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure },
    getToken: (request) => String(request.headers['x-csrf-token'] ?? ''),
  });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, context) =>
      new ProblemError({ code: 'access.too_many_attempts', retryAfterSeconds: Math.ceil(context.ttl / 1000) }),
  });
  await app.register(swagger, openApi);
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'GET' || request.method === 'HEAD') done();
    else app.csrfProtection(request, reply, done);
  });
  app.addHook('onRequest', sessionHook(deps));

  app.setErrorHandler((error: Error & { code?: string; statusCode?: number }, request, reply) => {
    if (error instanceof ProblemError)
      return reply.status(HTTP_STATUS[error.problem.code]).send({ problem: error.problem });
    if (hasZodFastifySchemaValidationErrors(error)) {
      const faults = error.validation.map(
        (issue) => `${issue.instancePath.replace(/^\//, '')}: ${issue.message ?? ''}`,
      );
      return reply.status(400).send({ problem: { code: 'request.invalid', faults } });
    }
    if (error.code?.startsWith('FST_CSRF') === true)
      return reply.status(403).send({ problem: { code: 'access.forged_request' } });
    if (error.statusCode !== undefined && error.statusCode < 500)
      return reply
        .status(error.statusCode)
        .send({ problem: { code: 'request.invalid', faults: [error.code ?? 'request'] } });
    // The message of a bug may hold what a person typed: log where it happened, not what it said.
    request.log.error(
      { route: request.routeOptions.url, name: error.name, stack: error.stack?.split('\n').slice(1, 6) },
      'unexpected failure',
    );
    return reply.status(500).send({ problem: { code: 'request.failed' } });
  });

  await app.register(healthRoute(deps));
  await app.register(
    async (api) => {
      await api.register(entranceRoutes(deps));
      await api.register(sessionRoutes(deps));
      await api.register(todayRoute(deps));
      await api.register(customersRoutes(deps));
      await api.register(stagesRoute(deps));
      await api.register(usersRoutes(deps));
      await api.register(importsRoute(deps));
    },
    { prefix: '/api' },
  );
  await webPage(app, deps.webFolder);
  return app;
}
