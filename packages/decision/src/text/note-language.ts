import type { NoteLanguage } from './note-label.ts';

const SPANISH =
  /(?<!\p{L})(?:el|la|los|las|un|una|de|del|que|qué|en|y|con|para|por|se|su|le|lo|mi|al|más|son|ni|vengo|sin|sus|ya|aquí|allí|pero|quiere|tiene|es|está)(?!\p{L})/giu;
const ENGLISH =
  /(?<!\p{L})(?:the|an|of|no|off|out|round|but|this|only|up|how|what|please|and|to|and|in|on|for|with|his|her|he|she|i|my|is|it|at|from|wants|has|not|we|that|by|asks)(?!\p{L})/giu;

/** The language of a note: Chinese where a tenth of it is Chinese, else whichever has more of its small words; Spanish signs break a tie. */
export function noteLanguage(text: string): NoteLanguage {
  const letters = text.match(/\p{L}/gu) ?? [];
  const chinese = text.match(/\p{Script=Han}/gu) ?? [];
  if (chinese.length > 0 && chinese.length * 10 >= letters.length) return 'zh';
  const spanish = (text.match(SPANISH) ?? []).length + (/[ñ¿¡áéíóú]/iu.test(text) ? 1 : 0);
  return spanish > (text.match(ENGLISH) ?? []).length ? 'es' : 'en';
}
