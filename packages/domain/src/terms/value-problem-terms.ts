import type { Terms } from './term.ts';

/** Why the lifetime of customers, or the worth of the stages that they go through, cannot be estimated. */
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
  'problem.value.level_missed': {
    en: 'Of the purchases that came on later days it had expected {expected, number}, and {happened, number} came: buying is changing faster than the past tells.',
    zh: '在之后的日子里，预计购买 {expected, number} 次，实际 {happened, number} 次：购买的变化快于历史所能说明的。',
    es: 'Para los días posteriores preveía {expected, number} compras y llegaron {happened, number}: se compra de otra manera que en el pasado.',
  },
  'problem.value.no_better': {
    en: 'On later days its forecasts of purchases missed no less than one rate for everybody.',
    zh: '在之后的日子里，它对购买次数的预测并不比所有人统一用一个比率更准。',
    es: 'En días posteriores sus previsiones de compras no fallaron menos que una misma tasa para todos.',
  },
  'problem.value.watched_too_short': {
    en: 'Customers were watched for {months, number} months in all; {needed, number} are needed to say how long they stay.',
    zh: '所有客户合计只观察了 {months, number} 个月；至少需要 {needed, number} 个月才能判断客户会留多久。',
    es: 'Se ha observado a los clientes {months, number} meses en total; hacen falta {needed, number} para decir cuánto se quedan.',
  },
  'problem.value.spend_too_wild': {
    en: 'The amounts differ so wildly that they have no mean to rely on. Look for single huge payments, or for several kinds of purchase in one.',
    zh: '金额差异过大，没有可靠的平均值。请检查是否有个别巨额付款，或是否混入了多种购买类型。',
    es: 'Los importes varían tanto que no tienen una media fiable. Busque pagos enormes aislados, o varios tipos de compra mezclados.',
  },
  'problem.chain.no_move': {
    en: 'Nobody has been watched in stage {origin}, so it is not known where people go from there.',
    zh: '没有观察到任何人处于「{origin}」阶段，因此不知道客户会从该阶段去向何处。',
    es: 'No se ha observado a nadie en la etapa {origin}, así que no se sabe adónde va la gente desde ahí.',
  },
  'problem.chain.count_impossible': {
    en: 'The number of moves from {origin} to {destination} is not a count.',
    zh: '从「{origin}」到「{destination}」的人数不是有效的计数。',
    es: 'El número de pasos de {origin} a {destination} no es un recuento.',
  },
} satisfies Terms;
