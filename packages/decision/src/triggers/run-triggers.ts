import type { Day, NeedHypothesis } from '@vivero/domain';
import { accountQuiet } from './account-quiet.ts';
import { cardStart } from './card-start.ts';
import { cardUnused } from './card-unused.ts';
import type { CustomerSeries } from './customer-series.ts';
import { depositMaturing } from './deposit-maturing.ts';
import { firstLargePayment } from './first-large-payment.ts';
import { foreignSpend } from './foreign-spend.ts';
import { idleBalance } from './idle-balance.ts';
import { incomeFirstSeen } from './income-first-seen.ts';
import { inflow } from './inflow.ts';
import { loanEnding } from './loan-ending.ts';
import { paymentStopped } from './payment-stopped.ts';
import { runDown } from './run-down.ts';
import { salaryChanged } from './salary-changed.ts';
import { transfersOut } from './transfers-out.ts';
import type { Trigger } from './trigger.ts';

const TRIGGERS: readonly Trigger[] = [
  inflow,
  idleBalance,
  runDown,
  loanEnding,
  paymentStopped,
  salaryChanged,
  incomeFirstSeen,
  firstLargePayment,
  depositMaturing,
  foreignSpend,
  cardStart,
  cardUnused,
  transfersOut,
  accountQuiet,
];

/** What all triggers say about one customer today; several may name the same need. */
export const runTriggers = (series: CustomerSeries, today: Day): readonly NeedHypothesis[] =>
  TRIGGERS.map((trigger) => trigger(series, today)).filter((hypothesis) => hypothesis !== null);
