import { formatDay } from '@vivero/domain';
import { BANK_FILES, type BankFile } from './bank-file.ts';
import type { BankSetup } from './bank-setup.ts';
import { blocksOf, managersOf } from './managers-of.ts';

/** What the columns of each file mean to an import: our field by their header. */
const COLUMNS: Readonly<Partial<Record<BankFile, Readonly<Record<string, string>>>>> = {
  customers: {
    key: 'customer_id',
    name: 'name',
    sex: 'sex',
    birthOn: 'date_of_birth',
    phone: 'phone',
    email: 'email',
    place: 'city',
    segment: 'segment',
    relation: 'relation',
    basis: 'basis',
    riskTolerance: 'risk_level',
    riskAssessedOn: 'risk_assessed_on',
    customerSince: 'customer_since',
    rm: 'manager',
    consentCall: 'consent_call',
    consentSms: 'consent_sms',
    consentEmail: 'consent_email',
    consentWechat: 'consent_wechat',
    consentOn: 'consent_stated_on',
  },
  accounts: {
    key: 'customer_id',
    holdingKey: 'account_no',
    product: 'product',
    category: 'category',
    balance: 'balance',
    payment: 'payment',
    openedOn: 'opened_on',
    maturesOn: 'matures_on',
    endedOn: 'ended_on',
  },
  transactions: {
    id: 'transaction_id',
    customer: 'customer_id',
    about: 'account_no',
    on: 'date',
    flow: 'type',
    category: 'category',
    amount: 'amount',
    balance: 'balance',
  },
  contacts: {
    id: 'contact_id',
    customer: 'customer_id',
    on: 'date',
    medium: 'medium',
    direction: 'direction',
    author: 'manager',
    result: 'result',
    text: 'note',
  },
  referrals: { id: 'referral_id', customer: 'customer_id', on: 'date', code: 'event' },
  feedback: {
    id: 'feedback_id',
    customer: 'customer_id',
    on: 'date',
    code: 'event',
    direction: 'direction',
    text: 'text',
  },
};
const OF_PEOPLE: readonly string[] = ['customers', 'accounts'];

/** What `bank.json` says, so that the folder is one import. */
export function bankManifest(setup: BankSetup) {
  const { rules, seed, asOf } = setup;
  return {
    name: 'synthetic-bank',
    bank: `Synthetic bank (simulated, ${rules.name}, ${seed})`,
    asOf: formatDay(asOf),
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    managers: Array.from({ length: blocksOf(setup) }, (_, block) => managersOf(setup, block))
      .flat()
      .map(({ key, name, place }) => ({ key, name, branch: place.branchName, team: place.team })),
    tables: Object.entries(COLUMNS).map(([file, columns]) => ({
      file: BANK_FILES[file as BankFile].path,
      mapping: {
        kind: OF_PEOPLE.includes(file) ? 'customers' : 'events',
        format: { encoding: 'utf-8', delimiter: ',', headerRow: 0, dateOrder: 'ymd', numberStyle: 'point' },
        columns: Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, { column }])),
        ...(file === 'transactions' ? { defaults: { code: 'MV' } } : {}),
      },
    })),
  };
}
