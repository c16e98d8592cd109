import type { Moment } from '../content/content-item.ts';
import type { EventCode, LedgerEvent } from '../ledger-event.ts';

/** Where the customer meets the bank at each kind of event (demands 15, 23); a contact about service is delivery whatever its code. */
const MOMENT_OF: Readonly<Record<EventCode, Moment>> = {
  PROF: 'interaction',
  'CT-D': 'interaction',
  'CT-R': 'interaction',
  'CT-V': 'interaction',
  'PD-A': 'interaction',
  'PD-X': 'interaction',
  'IN-C': 'interaction',
  'IN-Q': 'interaction',
  'IN-A': 'interaction',
  'ND-C': 'interaction',
  'ND-D': 'interaction',
  'ND-Q': 'transaction',
  'TX-S': 'transaction',
  'TX-V': 'transaction',
  'RF-I': 'interaction',
  'RF-C': 'interaction',
  FB: 'delivery',
  CP: 'delivery',
  'CP-X': 'delivery',
  MV: 'transaction',
  BAL: 'transaction',
};

/** The moment of one event: interaction, transaction or delivery. */
export const momentOf = ({ code, details }: Pick<LedgerEvent, 'code' | 'details'>): Moment =>
  details['service'] === true ? 'delivery' : MOMENT_OF[code];
