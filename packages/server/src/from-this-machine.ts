import type { FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * True when the person sits at the machine that runs Vivero: the demonstration bank opens without a password only there. Behind a
 * proxy every connection is local, so with PUBLIC_URL nobody is; the name in the address bar tells where somebody forgot to set it,
 * and keeps out pages of other sites whose name was pointed at this machine.
 */
export const fromThisMachine = (
  request: Pick<FastifyRequest, 'ip' | 'hostname'>,
  { publicUrl }: Pick<Deps, 'publicUrl'>,
): boolean => publicUrl === undefined && LOOPBACK.includes(request.ip) && OWN_NAMES.includes(request.hostname);
