import type { Claim } from './proof.ts';

/** A claim on one line for a person. */
export function claimLine({ id, target, figure, holds }: Claim): string {
  const verdict = holds === null ? 'skipped' : holds ? 'holds  ' : 'FAILS  ';
  return `${verdict} ${id}: ${figure} (target: ${target})`;
}
