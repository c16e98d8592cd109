import type { Language } from '@vivero/domain';

type Words = Readonly<Record<Language, string>>;

/** Words of the reader's language changed; the languages in which nobody has said anything else yet say the same. */
export function sayIn(words: Words, language: Language, text: string): Words {
  const before = words[language];
  const follow = (other: Language): string => (other === language || words[other] === before ? text : words[other]);
  return { en: follow('en'), zh: follow('zh'), es: follow('es') };
}
