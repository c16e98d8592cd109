import { expect, test } from 'vitest';
import { reportEvidence } from './report-evidence.ts';

test.each([
  ['a mailbox that does not exist', 'failed', '5.1.1', 'no_address'],
  ['a domain that does not exist', 'failed', '5.1.2', 'no_address'],
  ['a domain that takes no mail', 'failed', '5.1.10', 'no_address'],
  ['a mailbox that was closed', 'failed', '5.2.1', 'no_address'],
  ['a full mailbox', 'failed', '5.2.2', 'bounced'],
  ['a filter', 'failed', '5.7.1', 'bounced'],
  ['the bank’s own address is refused', 'failed', '5.1.8', 'bounced'],
  ['given up after days of trying', 'failed', '4.4.7', 'bounced'],
  ['a code that begins alike', 'failed', '5.1.19', 'bounced'],
  ['no code', 'failed', null, 'bounced'],
  ['tried again later', 'delayed', '4.2.2', 'put_off'],
  ['a receipt', 'delivered', '2.1.5', 'delivered'],
  ['another server has it', 'relayed', '2.1.9', null],
] as const)('%s', (_why, action, status, then) => {
  expect(reportEvidence(action, status)).toBe(then);
});
