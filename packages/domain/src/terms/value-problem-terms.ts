import type { Terms } from './term.ts';

/** Why the lifetime of customers cannot be estimated. */
export const valueProblemTerms = {
  'problem.value.too_few': {
    en: 'Only {found, number} customers tell something about it; {needed, number} are needed for an estimate.',
    zh: '只有 {found, number} 位客户提供了信息；至少需要 {needed, number} 位才能估计。',
    es: 'Solo {found, number} clientes dicen algo al respecto; hacen falta {needed, number} para una estimación.',
  },
  'problem.value.history_impossible': {
    en: 'Row {row, number} can be nobody\u2019s history: a count or a time in it does not fit the others.',
    zh: '第 {row, number} 行不可能是任何人的记录：其中的次数或时间与其他数值不符。',
    es: 'La fila {row, number} no puede ser la historia de nadie: un recuento o un tiempo no casa con los demás.',
  },
  'problem.value.not_settled': {
    en: 'No single best estimate was found: these histories fit many answers equally well.',
    zh: '没有找到唯一的最佳估计：这些记录对许多答案同样吻合。',
    es: 'No se encontró una mejor estimación única: estas historias encajan igual de bien con muchas respuestas.',
  },
} satisfies Terms;
