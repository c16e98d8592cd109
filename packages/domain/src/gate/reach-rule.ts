import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { GateFacts } from './gate-facts.ts';
import { type GateResult, gateResult } from './gate-result.ts';

/** A medium needs its contact point. Being met in the branch or at an event needs none. */
export function reachRule(facts: GateFacts, medium: ContactMedium): GateResult | null {
  if (reachable(facts, medium)) return null;
  if (medium === 'email' && facts.reach.emailCameBack === true) return gateResult('reach', 'block', {}, 'came_back');
  return gateResult('reach', 'block', { medium: { term: `medium.${medium}` } });
}

function reachable({ reach }: GateFacts, medium: ContactMedium): boolean {
  switch (medium) {
    case 'call':
    case 'sms':
      return reach.phone;
    case 'email':
      return reach.email;
    case 'wechat':
    case 'wecom':
      return reach.wechat;
    case 'visit':
    case 'branch':
    case 'letter':
    case 'event':
      return true;
  }
}
