import type { ContactMedium } from '../traffic/contact-medium.ts';

/** Who carries a touch to the customer: one of the bank's gateways, or the customer's RM in person. */
export const CARRIERS = ['mail', 'webhook', 'wecom', 'rm'] as const;
export type Carrier = (typeof CARRIERS)[number];

const CARRIER_OF: Readonly<Record<ContactMedium, Carrier>> = {
  email: 'mail',
  sms: 'webhook',
  wecom: 'wecom',
  call: 'rm',
  visit: 'rm',
  branch: 'rm',
  wechat: 'rm',
  letter: 'rm',
  event: 'rm',
};

export const carrierOf = (medium: ContactMedium): Carrier => CARRIER_OF[medium];
