import type { Language } from '../terms/phrase.ts';

/**
 * Wording that promises capital or a return, per language (demands 6). Matched in lower case without accents; a listed stem finds its
 * inflections. A lexicon misses paraphrases: it is the last net, not a substitute for a person who approves content.
 */
const LEXICON: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /guarantee\w* (?:\w+ )?(?:returns?|yields?|profits?|gains?|capital|interest)/,
    /(?:returns?|yields?|profits?|capital|principal) (?:is|are) (?:fully )?(?:guaranteed|protected|assured|safe)/,
    /(?:capital|principal)[- ](?:guaranteed|protected|protection)/,
    /risk[- ]free|without (?:any )?risk|no[- ]risk|zero risk/,
    /(?:sure|certain|safe) (?:profits?|gains?|returns?)|cannot lose|can't lose|never lose/,
  ],
  zh: [
    /保本|保息|保收益|保底|包赚|稳赚|必赚|只赚不赔|稳赚不赔/,
    /(?:零|无|没有)风险/,
    /(?:保证|承诺|确保)(?:[^,。]{0,6})(?:收益|本金|回报|利润)/,
    /(?:收益|本金|回报)(?:有)?(?:保证|保障|无忧)|刚性兑付|刚兑/,
  ],
  es: [
    /(?:rentabilidad|rendimiento|interes|beneficio|ganancia|capital)\w* (?:\w+ )?(?:garantizad|asegurad|protegid)/,
    /garantiz\w* (?:\w+ ){0,2}(?:rentabilidad|rendimiento|beneficio|ganancia|capital|interes)/,
    /(?:sin|cero|libre de) (?:ningun )?riesgos?/,
    /ganancia segura|beneficio seguro|no (?:se )?puede perder|nunca pierde/,
  ],
};

/** The words that promise capital or a return, as they stand in the text; undefined when there are none. */
export function promiseOfReturn(text: string, language: Language): string | undefined {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
  for (const pattern of LEXICON[language]) {
    const found = pattern.exec(plain)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
