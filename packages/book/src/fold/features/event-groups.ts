import { type EventCode, MONEY_WAY, type ProductCategory } from '@vivero/domain';
import type { EventKind } from '../../columns/event-kind.ts';

type Group = (kind: EventKind) => boolean;

const coded =
  (...codes: readonly EventCode[]): Group =>
  ({ code }) =>
    codes.includes(code);
const flow =
  (...flows: readonly string[]): Group =>
  (kind) =>
    kind.code === 'MV' && kind.flow !== null && flows.includes(kind.flow);
const bought =
  (...categories: readonly ProductCategory[]): Group =>
  ({ code, category }) =>
    code === 'TX-S' && category !== null && categories.includes(category);
const isContact = coded('CT-D', 'CT-R', 'CT-V');

/** Groups of kinds that features count: what was done, by whom or of which family. A kind is in as many as it fits. */
export const EVENT_GROUPS = {
  contacts: isContact,
  talks: coded('CT-V'),
  attempts: coded('CT-D'),
  reads: coded('CT-R'),
  inbound: (kind) => isContact(kind) && kind.direction === 'in',
  visits: ({ code, medium }) => code === 'CT-V' && (medium === 'visit' || medium === 'branch'),
  attended: ({ code, medium }) => code === 'IN-A' || (code === 'CT-V' && medium === 'event'),
  interest: coded('IN-C', 'IN-Q', 'IN-A'),
  questions: coded('IN-Q'),
  needs: coded('ND-C', 'ND-Q'),
  denials: coded('ND-D'),
  purchases: coded('TX-S'),
  purchases_deposit: bought('current_account', 'savings', 'term_deposit'),
  purchases_investment: bought('wealth', 'fx', 'pension'),
  purchases_protection: bought('insurance'),
  purchases_credit: bought('consumer_loan', 'mortgage', 'business_loan'),
  purchases_payment: bought('card', 'payroll', 'payments'),
  own_transactions: ({ code, flow: of }) =>
    code === 'TX-S' || (code === 'MV' && of !== 'interest' && of !== 'fee' && of !== 'penalty'),
  money_in: ({ code, flow: of }) => code === 'MV' && of !== null && MONEY_WAY[of] === 'in',
  money_out: ({ code, flow: of }) => code === 'MV' && of !== null && MONEY_WAY[of] === 'out',
  income: flow('salary', 'pension'),
  card: flow('card'),
  cash_out: flow('cash_out'),
  transfers_out: flow('transfer_out'),
  complaints: coded('CP'),
  invites: coded('RF-I'),
  conversions: coded('RF-C'),
  feedback: coded('FB'),
} satisfies Readonly<Record<string, Group>>;
export type EventGroup = keyof typeof EVENT_GROUPS;
