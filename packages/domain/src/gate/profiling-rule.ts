import type { GateFacts } from './gate-facts.ts';
import type { MediumRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/** R-PRO-1: who refused profiling, by flag or by word, is taken out of scoring, not out of service. */
export function profilingRule(facts: GateFacts, request: MediumRequest): GateResult | null {
  if (request.purpose === 'service') return null;
  return refusesProfiling(facts) ? gateResult('profiling', 'block') : null;
}

/** Whether somebody refused to be scored: by flag, or by the latest word on it. */
export function refusesProfiling({ noProfiling, consents }: Pick<GateFacts, 'noProfiling' | 'consents'>): boolean {
  if (noProfiling) return true;
  let on = -Infinity;
  let refused = false;
  for (const { purpose, state, on: day } of consents) {
    if (purpose !== 'profiling' || day < on) continue;
    refused = state !== 'granted' || (day === on && refused);
    on = day;
  }
  return refused;
}
