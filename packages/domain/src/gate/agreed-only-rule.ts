import type { GateFacts } from './gate-facts.ts';
import type { GateRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/** An agreed contact that rests on the agreement alone is about what was agreed: no word of marketing (GDPR 6, R-CON-1). */
export const agreedOnlyRule = (facts: GateFacts, request: GateRequest): GateResult | null =>
  request.agreed && facts.basis === 'none' ? gateResult('basis', 'require', {}, 'agreed') : null;
