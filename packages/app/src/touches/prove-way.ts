import { fail, type HandOver, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import type { WaysOut, WayOut } from './ways-out.ts';

/**
 * Tries one way out without any message to anybody: whether the other side is there and lets us in. A webhook gets a signed `vivero.ping`.
 * @returns what it said; a way that is not open is a problem
 */
export async function proveWay(
  ways: WaysOut,
  way: WayOut,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<HandOver, Extract<Problem, { code: 'way.closed' }>>> {
  const gateway = ways.gateways()[way];
  if (gateway === undefined) return fail({ code: 'way.closed', way });
  const said = await gateway.prove(now, newId('ping'));
  gateway.close();
  return ok(said);
}
