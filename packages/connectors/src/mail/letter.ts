/** One letter as it leaves the house. */
export interface Letter {
  /** Stable: the same letter has the same id, so that a server or reader that gets it twice can tell. */
  readonly messageId: string;
  readonly to: string;
  /** Name of the bank or the person that it is from. */
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one click without any page ends these letters (RFC 8058); null for letters that nobody can unsubscribe from. */
  readonly unsubscribeUrl: string | null;
  /** ISO instant with Z. */
  readonly at: string;
}
