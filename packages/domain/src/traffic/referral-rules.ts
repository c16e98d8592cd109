/**
 * Why an arrival by a customer's link is no referral (R-MGM-2), by its part of the rule: the friend did not want it told, is the owner,
 * was known to the bank already, or has been brought by somebody else.
 */
export const REFERRAL_RULES = ['R-MGM-2.not_agreed', 'R-MGM-2.oneself', 'R-MGM-2.known'] as const;
export type ReferralRule = (typeof REFERRAL_RULES)[number];

/** What is known when somebody leaves their data under a customer's link. */
export interface ArrivalByLink {
  /** The friend's own word, on the landing page, that whoever forwarded the link may be told. */
  readonly agreed: boolean;
  readonly ownerId: string;
  /** Everybody in the bank who had this contact before. */
  readonly knownAs: readonly string[];
}

/** The rules that stand in the way, none = a referral. An edge comes of the friend's own consent and of nothing else. */
export function referralRules({ agreed, ownerId, knownAs }: ArrivalByLink): readonly ReferralRule[] {
  const broken: ReferralRule[] = [];
  if (!agreed) broken.push('R-MGM-2.not_agreed');
  if (knownAs.includes(ownerId)) broken.push('R-MGM-2.oneself');
  else if (knownAs.length > 0) broken.push('R-MGM-2.known');
  return broken;
}
