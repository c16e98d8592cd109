import { createServer } from 'node:https';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyServerFactory, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { answerFailure } from './answer-failure.ts';
import { apiScope } from './api-scope.ts';
import type { Deps } from './deps.ts';
import { openApi } from './open-api.ts';
import { overHttps } from './over-https.ts';
import { ProblemError } from './problem-error.ts';
import { healthRoute } from './routes/health-route.ts';
import { hookRoutes } from './routes/hook-routes.ts';
import { messageLinks } from './routes/message-links.ts';
import { securityHeaders } from './security-headers.ts';
import { webPage } from './web-page.ts';

const httpsFactory =
  (tls: NonNullable<Deps['tls']>): FastifyServerFactory =>
  (handler) =>
    createServer({ ...tls, minVersion: 'TLSv1.2' }, handler);

/** The whole HTTP face: headers, sessions, routes, the page. Everything it needs arrives in `deps`, so a test builds one without a port. */
export async function httpServer(deps: Deps) {
  const https = overHttps(deps);
  const app = fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    // A path can hold a search text: requests are not written down.
    logController: new LogController({ disableRequestLogging: true }),
    // The address that the proxy itself saw; what a client claims before it would lift every limit per address.
    // One that speaks https itself has no proxy in front.
    trustProxy: deps.publicUrl === undefined || deps.tls !== undefined ? false : (_address, hop) => hop === 0,
    bodyLimit: 1_048_576,
    // The link of a message says whose it is and is signed: longer than the hundred letters that a router takes otherwise.
    routerOptions: { maxParamLength: 1_000 },
    frameworkErrors: answerFailure,
    ...(deps.tls && { serverFactory: httpsFactory(deps.tls) }),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerFailure);

  await app.register(helmet, securityHeaders(https));
  await app.register(cookie);
  await app.register(csrf, {
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure: https || 'auto' },
    getToken: (request) => String(request.headers['x-csrf-token'] ?? ''),
  });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError({ code: 'access.too_many_attempts', retryAfterSeconds: Math.ceil(ttl / 1000) }),
  });
  await app.register(swagger, openApi);

  await app.register(healthRoute(deps));
  await app.register(apiScope(deps), { prefix: '/api' });
  await app.register(messageLinks(deps));
  await app.register(hookRoutes(deps));
  await webPage(app, deps.webFolder);
  return app;
}
