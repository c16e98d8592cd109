import type { Flow } from '@vivero/domain';
import type { BerkaRow } from './berka-row.ts';

/** The two vocabularies of the transaction files: the bank's Czech codes and an English recoding of them. */
const DIRECTIONS = {
  PRIJEM: 'in',
  VYDAJ: 'out',
  VYBER: 'out',
  credit: 'in',
  withdrawal: 'out',
  'withdrawal in cash': 'out',
} as const satisfies Record<string, 'in' | 'out'>;

const PURPOSES: Readonly<Record<string, Flow>> = {
  SLUZBY: 'fee',
  UROK: 'interest',
  'SANKC. UROK': 'penalty',
  SIPO: 'household',
  DUCHOD: 'pension',
  POJISTNE: 'insurance',
  UVER: 'loan_payment',
  LEASING: 'leasing',
  'payment for statement': 'fee',
  'interest credited': 'interest',
  'sanction interest if negative balance': 'penalty',
  household: 'household',
  'old-age pension': 'pension',
  'insurrance payment': 'insurance',
  'insurance payment': 'insurance',
  'loan payment': 'loan_payment',
};

const OPERATIONS: Readonly<Record<string, Flow>> = {
  VKLAD: 'cash_in',
  VYBER: 'cash_out',
  'VYBER KARTOU': 'card',
  'PREVOD Z UCTU': 'transfer_in',
  'PREVOD NA UCET': 'transfer_out',
  'credit in cash': 'cash_in',
  'withdrawal in cash': 'cash_out',
  'credit card withdrawal': 'card',
  'collection from another bank': 'transfer_in',
  'remittance to another bank': 'transfer_out',
};

export const directionOf = (row: BerkaRow): 'in' | 'out' => row.code('type', DIRECTIONS);
export const isCredit = (row: BerkaRow): boolean => ['PRIJEM', 'credit'].includes(row.text('type'));
export const isCardWithdrawal = (row: BerkaRow): boolean => OPERATIONS[row.text('operation')] === 'card';

/** What kind of movement a transaction is: its stated purpose, else how it was made, else only its direction. An unknown word refuses the row. */
export function flowOf(row: BerkaRow): Flow {
  if (row.text('k_symbol') !== '') return row.code('k_symbol', PURPOSES);
  if (row.text('operation') !== '') return row.code('operation', OPERATIONS);
  return directionOf(row) === 'in' ? 'other_in' : 'other_out';
}
