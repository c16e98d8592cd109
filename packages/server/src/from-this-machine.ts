import type { FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';

/** True when the person sits at the machine that runs Vivero: the demonstration bank opens without a password only there. A proxy makes everybody local, so with PUBLIC_URL nobody is. */
export const fromThisMachine = (request: FastifyRequest, deps: Deps): boolean =>
  deps.publicUrl === undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip);
