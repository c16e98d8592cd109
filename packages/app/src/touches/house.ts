import type { Jurisdiction, Language } from '@vivero/domain';

/** How customers reach this Vivero, as the operator has set it. */
export interface House {
  /** Address of this Vivero as customers reach it, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether letters carry a picture that tells when they were opened. */
  readonly countsOpens: boolean;
}

const LANGUAGE_OF: Readonly<Record<Jurisdiction, Language>> = { cn: 'zh', es: 'es', us: 'en', strict: 'en' };

/** The language in which a bank writes to people of whom no other is known. */
export const languageOfBank = (jurisdiction: Jurisdiction): Language => LANGUAGE_OF[jurisdiction];
