import type { Flow } from './ledger-event.ts';

/** Which way each kind of movement goes; sources disagree about signs, so the kind decides, never the sign. */
export const MONEY_WAY = {
  salary: 'in',
  pension: 'in',
  transfer_in: 'in',
  cash_in: 'in',
  interest: 'in',
  other_in: 'in',
  transfer_out: 'out',
  cash_out: 'out',
  card: 'out',
  fee: 'out',
  penalty: 'out',
  loan_payment: 'out',
  household: 'out',
  insurance: 'out',
  leasing: 'out',
  order: 'out',
  other_out: 'out',
} as const satisfies Record<Flow, 'in' | 'out'>;
