import type { TouchEvidence } from './touch-evidence.ts';

/** Enhanced status codes (RFC 3463 sections 3.2, 3.3; RFC 7505 for 5.1.10) that say that nobody is at this address. 5.1.7 and 5.1.8 are about the sender's. */
const NOBODY_THERE = /^5\.(?:1\.(?:[012346]|10)|2\.1)$/;

/**
 * What a mail server's report (RFC 3464) says of a letter. A full mailbox or a filter's refusal is the letter's end, not the address's.
 * @returns null where the report says nothing about arriving, such as that another server has it now
 */
export function reportEvidence(action: string, status: string | null): TouchEvidence | null {
  if (action === 'delivered') return 'delivered';
  if (action === 'delayed') return 'put_off';
  if (action !== 'failed') return null;
  return NOBODY_THERE.test(status ?? '') ? 'no_address' : 'bounced';
}
