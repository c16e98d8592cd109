import type { ContactMedium } from '../traffic/contact-medium.ts';

export const JURISDICTIONS = ['cn', 'es', 'us', 'strict'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/**
 * What makes marketing by a medium lawful. `consent`: an express yes for that medium. `similar_product`: a yes, or an existing
 * contract and an offer of the bank's own similar product (R-OUT-5). `customer`: a yes, or an existing customer who has not
 * objected. `own_link`: the person linked up by their own act and has not objected. `free`: nobody has objected.
 */
export type MarketingGround = 'consent' | 'similar_product' | 'customer' | 'own_link' | 'free';

/** The rules of one jurisdiction as data; rule ids of compliance.md stand beside the values. */
export interface JurisdictionPack {
  readonly jurisdiction: Jurisdiction;
  readonly version: number;
  readonly marketing: Readonly<Record<ContactMedium, MarketingGround>>;
  /** A refusal by one medium stops that medium, or every medium that has no later express yes. */
  readonly objectionReaches: 'medium' | 'all';
  /** Local minutes of the day between which people may be rung or texted: from (inclusive) until (exclusive). */
  readonly callFrom: number;
  readonly callUntil: number;
  /** Whether commercial calls are allowed on Saturdays, Sundays and holidays. */
  readonly restDays: boolean;
  /** Commercial calls come from a prefix of their own (R-CALL-3). */
  readonly callPrefix: boolean;
  /** Whether something may be promised for money on deposit (R-DEP-1). */
  readonly depositRewards: boolean;
}

const HOUR = 60;
const IN_PERSON = { branch: 'free', event: 'free' } as const;

export const JURISDICTION_PACKS: Readonly<Record<Jurisdiction, JurisdictionPack>> = {
  /** R-CON-2, R-CON-5 (marketing is a separate, free choice), R-OUT-3 (never again by the same means), R-CALL-5 (bank-set hours). */
  cn: {
    jurisdiction: 'cn',
    version: 1,
    marketing: {
      ...IN_PERSON,
      call: 'consent',
      sms: 'consent',
      email: 'consent',
      wechat: 'own_link',
      wecom: 'own_link',
      visit: 'customer',
      letter: 'customer',
    },
    objectionReaches: 'medium',
    callFrom: 9 * HOUR,
    callUntil: 21 * HOUR,
    restDays: true,
    callPrefix: false,
    depositRewards: false,
  },
  /** R-OUT-1, R-OUT-5, R-CALL-1, R-CALL-2. Calls need the express yes: without it the exclusion list of R-OUT-6 would have to be screened first. */
  es: {
    jurisdiction: 'es',
    version: 1,
    marketing: {
      ...IN_PERSON,
      call: 'consent',
      sms: 'similar_product',
      email: 'similar_product',
      wechat: 'similar_product',
      wecom: 'similar_product',
      visit: 'consent',
      letter: 'customer',
    },
    objectionReaches: 'all',
    callFrom: 9 * HOUR,
    callUntil: 21 * HOUR,
    restDays: false,
    callPrefix: true,
    depositRewards: true,
  },
  /** R-CON-2 for texts, R-OUT-4 for mail, R-CALL-4 for hours (weak source; the narrower bank-set hours are configuration). */
  us: {
    jurisdiction: 'us',
    version: 1,
    marketing: {
      ...IN_PERSON,
      call: 'customer',
      sms: 'consent',
      email: 'free',
      wechat: 'own_link',
      wecom: 'own_link',
      visit: 'customer',
      letter: 'free',
    },
    objectionReaches: 'medium',
    callFrom: 8 * HOUR,
    callUntil: 21 * HOUR,
    restDays: true,
    callPrefix: false,
    depositRewards: true,
  },
  /** Where the jurisdiction is unknown or two of them meet: the stricter of every rule. */
  strict: {
    jurisdiction: 'strict',
    version: 1,
    marketing: {
      ...IN_PERSON,
      call: 'consent',
      sms: 'consent',
      email: 'consent',
      wechat: 'consent',
      wecom: 'consent',
      visit: 'consent',
      letter: 'consent',
    },
    objectionReaches: 'all',
    callFrom: 9 * HOUR,
    callUntil: 21 * HOUR,
    restDays: false,
    callPrefix: true,
    depositRewards: false,
  },
};
