import 'i18next';
import type { TermKey } from '@vivero/domain';

/** Tells i18next which keys the catalogue has: a misspelt one does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false;
    nsSeparator: false;
    resources: { translation: Record<TermKey, string> };
  }
}
