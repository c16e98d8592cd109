import type { Terms } from './term.ts';

/** Shares in words, and the line of figures behind them. In Spanish the fractions go with feminine words (personas, conversaciones, necesidades). */
export const figureTerms = {
  'fraction.1_100': { en: 'one in a hundred', zh: '百分之一', es: 'una de cada cien' },
  'fraction.1_50': { en: 'one in fifty', zh: '五十分之一', es: 'una de cada cincuenta' },
  'fraction.1_20': { en: 'one in twenty', zh: '二十分之一', es: 'una de cada veinte' },
  'fraction.1_10': { en: 'one in ten', zh: '十分之一', es: 'una de cada diez' },
  'fraction.1_5': { en: 'one in five', zh: '五分之一', es: 'una de cada cinco' },
  'fraction.1_4': { en: 'one in four', zh: '四分之一', es: 'una de cada cuatro' },
  'fraction.1_3': { en: 'one in three', zh: '三分之一', es: 'una de cada tres' },
  'fraction.2_5': { en: 'two in five', zh: '五分之二', es: 'dos de cada cinco' },
  'fraction.1_2': { en: 'one in two', zh: '一半', es: 'una de cada dos' },
  'fraction.3_5': { en: 'three in five', zh: '五分之三', es: 'tres de cada cinco' },
  'fraction.2_3': { en: 'two in three', zh: '三分之二', es: 'dos de cada tres' },
  'fraction.3_4': { en: 'three in four', zh: '四分之三', es: 'tres de cada cuatro' },
  'fraction.4_5': { en: 'four in five', zh: '五分之四', es: 'cuatro de cada cinco' },
  'fraction.9_10': { en: 'nine in ten', zh: '十分之九', es: 'nueve de cada diez' },
  'fraction.19_20': { en: 'nineteen in twenty', zh: '二十分之十九', es: 'diecinueve de cada veinte' },
  'fraction.49_50': { en: 'forty-nine in fifty', zh: '百分之九十八', es: 'cuarenta y nueve de cada cincuenta' },
  'fraction.99_100': { en: 'ninety-nine in a hundred', zh: '百分之九十九', es: 'noventa y nueve de cada cien' },

  'ui.figures.share': {
    en: '{numerator, number} of {denominator, number}: {value, number, ::percent .0}. The data fit anything from {lower, number, ::percent .0} to {upper, number, ::percent .0} (95 % interval).',
    zh: '{denominator, number} 中的 {numerator, number}：{value, number, ::percent .0}。95% 置信区间为 {lower, number, ::percent .0} 至 {upper, number, ::percent .0}。',
    es: '{numerator, number} de {denominator, number}: {value, number, ::percent .0}. Los datos encajan con valores del {lower, number, ::percent .0} al {upper, number, ::percent .0} (intervalo del 95 %).',
  },
  'ui.figures.none': {
    en: 'No base: nothing has been counted yet.',
    zh: '暂无基数，尚未有可统计的内容。',
    es: 'Sin base: aún no hay nada que contar.',
  },
  'ui.figures.few': {
    en: 'Too few people to show.',
    zh: '人数过少，不予显示。',
    es: 'Muy pocas personas para mostrarlo.',
  },
  'ui.figures.open': { en: 'Figures', zh: '数据', es: 'Cifras' },
} as const satisfies Terms;
