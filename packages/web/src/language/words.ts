import type { Language, PageSection } from '@vivero/domain';
import i18next from 'i18next';
import table from 'virtual:terms';

type Part = 'everywhere' | PageSection;
/** What the pages that were opened so far have to say. */
const wanted = new Set<Part>(['everywhere']);
/** Languages that the pages were shown in since they were loaded: each stays complete, whoever switches there and back. */
const spoken = new Set<Language>();

/** Brings the words of a language for everything that was opened so far. */
export async function bringLanguage(language: Language): Promise<void> {
  spoken.add(language);
  await Promise.all([...wanted].map((part) => bring(language, part)));
}

/** Brings the words of a page that is about to be opened. */
export async function bringSections(sections: readonly PageSection[]): Promise<void> {
  for (const section of sections) wanted.add(section);
  await Promise.all([...spoken].flatMap((language) => sections.map((section) => bring(language, section))));
}

async function bring(language: Language, part: Part): Promise<void> {
  const { default: messages } = await table[language][part]();
  i18next.addResourceBundle(language, 'translation', messages);
}
