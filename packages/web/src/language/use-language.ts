import type { Language } from '@vivero/domain';
import { useTranslation } from 'react-i18next';

/** The language the pages are shown in. */
export const useLanguage = (): Language => useTranslation().i18n.language as Language;
