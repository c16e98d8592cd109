import type { ContactPurpose } from '../gate/gate-request.ts';
import type { RewardCondition } from '../gate/reward-rule.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { Scene } from '../scenes/scene.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';

/** That somebody wants a customer contacted: the only way in which a touch comes to be. Ids and codes, never words. */
export interface TouchWish {
  readonly customerId: string;
  readonly medium: ContactMedium;
  readonly purpose: Exclude<ContactPurpose, 'in_person'>;
  /** The person and the bank have agreed on this very contact. */
  readonly agreed: boolean;
  readonly contentId: string | null;
  /** A named product is an offer. */
  readonly productId: string | null;
  readonly needKind: NeedKind | null;
  readonly scene: Scene | null;
  /** What it promises something for; absent or null when it promises nothing. */
  readonly reward?: RewardCondition | null;
  /** Any number; of those who want a customer's last contact of the week the highest gets it, of equals the earlier. */
  readonly priority: number;
  /** Two wishes with one key are one touch, such as playbook version, customer, step and cycle. */
  readonly idempotencyKey: string;
  /** Who wants it, such as `playbook:pbk_…`; a code, for reports. */
  readonly origin: string;
  /** ISO instant with Z before which it does not go out; null = at once. */
  readonly notBefore: string | null;
  /** ISO instant with Z after which it is worth nothing any more. */
  readonly expiresAt: string;
}
