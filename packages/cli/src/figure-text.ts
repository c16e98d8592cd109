import { sayTerm } from '@vivero/app';
import { type Language, LOCALES } from '@vivero/domain';
import type { LabFigure } from '@vivero/lab';

/** The figure with its interval, or why there is none. */
export function figureText(figure: LabFigure, decimals: number, language: Language): string {
  const because = (why: string): string => sayTerm(`lab.no_figure.${why}`, language);
  if ('noFigure' in figure) return because(figure.noFigure);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const formatter = new Intl.NumberFormat(LOCALES[language], { ...digits, signDisplay: 'negative' });
  const format = (value: number): string => formatter.format(value);
  const range =
    'lower' in figure ? `[${format(figure.lower)}; ${format(figure.upper)}]` : `(${because(figure.noInterval)})`;
  return `${format(figure.value)} ${range}`;
}
