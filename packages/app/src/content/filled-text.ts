import { type Language, LOCALES, moneyText, type QuotedFact, withFacts } from '@vivero/domain';

/** Puts the facts of products where a text names them, as its reader writes numbers: `{rate}` becomes 2.5%. */
export const filledText = (text: string, facts: readonly QuotedFact[], language: Language, currency: string): string =>
  withFacts(text, (name) => {
    const fact = facts.find((each) => each.name === name);
    return fact === undefined ? `{${name}}` : factText(fact, language, currency);
  });

function factText({ fact, value }: QuotedFact, language: Language, currency: string): string {
  switch (fact) {
    case 'rate':
      return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 3 }).format(value);
    case 'minimum':
      return moneyText({ minor: value, currency }, language);
    case 'tenor_days':
    case 'risk_level':
      return new Intl.NumberFormat(LOCALES[language]).format(value);
  }
}
