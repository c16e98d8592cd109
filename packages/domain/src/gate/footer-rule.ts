import { carrierOf } from '../touches/carrier.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { ContactPurpose } from './gate-request.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/** R-OUT-4: advertising that no person carries says who sends it and where they are; the way to say no is in every footer by itself. */
export const footerRule = (purpose: ContactPurpose, medium: ContactMedium, hasAddress: boolean): GateResult | null =>
  purpose === 'service' || carrierOf(medium) === 'rm' || hasAddress ? null : gateResult('footer', 'block');
