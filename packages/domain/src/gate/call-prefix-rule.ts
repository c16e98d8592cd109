import type { MediumRequest } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { JurisdictionPack } from './jurisdiction-pack.ts';

/** R-CALL-3 (Ley 10/2025): a commercial call comes from a number that says so, another than the one for service. */
export const callPrefixRule = (
  { purpose }: MediumRequest,
  medium: ContactMedium,
  pack: JurisdictionPack,
): GateResult | null =>
  pack.callPrefix && purpose === 'marketing' && medium === 'call' ? gateResult('call_prefix', 'require') : null;
