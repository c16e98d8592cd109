/** What stands in a cell; null = nothing. */
export type Cell = string | number | null;
export type Row = readonly Cell[];

/**
 * The files that a bank would hand over. What Vivero can take in stands in the folder itself; kinds of file that it cannot take in yet are
 * under `not-yet`; `truth` holds what no bank knows, to check estimators against, and is never imported.
 */
export const BANK_FILES = {
  customers: {
    path: 'customers.csv',
    columns: [
      'customer_id',
      'name',
      'sex',
      'date_of_birth',
      'phone',
      'email',
      'city',
      'segment',
      'relation',
      'basis',
      'risk_level',
      'risk_assessed_on',
      'customer_since',
      'manager',
      'consent_call',
      'consent_sms',
      'consent_email',
      'consent_wechat',
      'consent_stated_on',
    ],
  },
  accounts: {
    path: 'accounts.csv',
    columns: [
      'account_no',
      'customer_id',
      'product',
      'category',
      'balance',
      'payment',
      'opened_on',
      'matures_on',
      'ended_on',
    ],
  },
  transactions: {
    path: 'transactions.csv',
    columns: ['transaction_id', 'customer_id', 'account_no', 'date', 'type', 'category', 'amount', 'balance'],
  },
  contacts: {
    path: 'contacts.csv',
    columns: ['contact_id', 'customer_id', 'date', 'medium', 'direction', 'manager', 'result', 'note'],
  },
  referrals: { path: 'referrals.csv', columns: ['referral_id', 'customer_id', 'date', 'event', 'friend_id'] },
  feedback: {
    path: 'feedback.csv',
    columns: ['feedback_id', 'customer_id', 'date', 'event', 'direction', 'text', 'would_recommend'],
  },
  channels: { path: 'not-yet/channels.csv', columns: ['channel_id', 'kind', 'name', 'city', 'our_customers'] },
  members: { path: 'not-yet/members.csv', columns: ['channel_id', 'customer_id', 'role'] },
  belongings: { path: 'not-yet/households-and-companies.csv', columns: ['customer_id', 'household_id', 'company_id'] },
  relations: { path: 'not-yet/relations.csv', columns: ['customer_id', 'other_id', 'kind'] },
  events: {
    path: 'not-yet/events.csv',
    columns: ['event_id', 'title', 'kind', 'place', 'date', 'manager', 'city'],
  },
  invitations: {
    path: 'not-yet/invitations.csv',
    columns: [
      'event_id',
      'customer_id',
      'invited_as',
      'invited_on',
      'accepted',
      'attended',
      'lead',
      'social_scene',
      'transaction',
    ],
  },
  content: { path: 'not-yet/content.csv', columns: ['content_id', 'need', 'language', 'title', 'published_on'] },
  exposures: { path: 'not-yet/exposures.csv', columns: ['content_id', 'customer_id', 'sent_on', 'opened', 'clicked'] },
  acquisitions: {
    path: 'not-yet/acquisitions.csv',
    columns: ['customer_id', 'source', 'referred_by', 'joined_on', 'cost', 'contribution_a_year'],
  },
  trial: { path: 'not-yet/trial.csv', columns: ['week', 'customer_id', 'need', 'arm', 'bought_in_4_weeks'] },
  managers: { path: 'not-yet/managers.csv', columns: ['manager', 'name', 'city', 'minutes_a_week'] },
  needs: { path: 'truth/needs.csv', columns: ['customer_id', 'need', 'from_week', 'to_week', 'ended'] },
  signs: { path: 'truth/signs.csv', columns: ['customer_id', 'need', 'week', 'need_began'] },
  uplifts: {
    path: 'truth/uplifts.csv',
    columns: ['customer_id', 'buys_alone', 'buys_with_offer', 'resents_contacts', 'leaves_a_year'],
  },
  shocks: {
    path: 'truth/shocks.csv',
    columns: ['shock', 'manager', 'from_week', 'to_week', 'need', 'times_as_often'],
  },
  rings: { path: 'truth/fraud-rings.csv', columns: ['ring', 'customer_id'] },
  skills: { path: 'truth/skills.csv', columns: ['manager', 'skill', 'follows_list', 'knows_own_people'] },
} as const satisfies Record<string, { readonly path: string; readonly columns: readonly string[] }>;
export type BankFile = keyof typeof BANK_FILES;

/** Rows of one file, in the order of its columns. */
export interface FileRows {
  readonly file: BankFile;
  readonly rows: readonly Row[];
}

/** Minor units as a decimal number with two places. */
export function amountText(cents: number): string {
  const whole = Math.round(Math.abs(cents));
  return `${cents < 0 && whole > 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}
