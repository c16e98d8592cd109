import type { Terms } from './term.ts';

/** A quota held against real needs. */
export const quotaPageTerms = {
  'ui.quota.says': {
    en: 'A quota says how many are to be sold, not who needs it. Suitability always wins, whatever the quota.',
    zh: '指标说的是要卖多少，不是谁需要。无论指标多少，适当性永远优先。',
    es: 'Una cuota dice cuántos hay que vender, no quién lo necesita. La idoneidad siempre gana, sea cual sea la cuota.',
  },
  'ui.quota.product': { en: 'Product', zh: '产品', es: 'Producto' },
  'ui.quota.choose': { en: 'Choose …', zh: '请选择…', es: 'Elija…' },
  'ui.quota.number': { en: 'To be sold', zh: '指标数', es: 'Por vender' },
  'ui.quota.look': { en: 'Hold it against needs', zh: '对照真实需求', es: 'Comparar con las necesidades' },
  'ui.quota.sum': {
    en: 'Of {quota, number}: {have, plural, one {# has} other {# have}} the need, {ask, plural, one {# is} other {# are}} worth asking, the rest ({pushed, number}) would only be pushed.',
    zh: '指标{quota, number}：{have, number}人确有需求，{ask, number}人值得去问，其余{pushed, number}只能硬推。',
    es: 'De {quota, number}: {have, plural, one {# tiene} other {# tienen}} la necesidad, a {ask, number} vale la pena preguntar, y el resto ({pushed, number}) sería solo empujar.',
  },
  'ui.quota.of': {
    en: '{of, number} customers were looked at; {unsuitable, number} of those in question may not be sold it.',
    zh: '共查看{of, number}位客户；其中{unsuitable, number}位因适当性不可销售。',
    es: 'Se miraron {of, number} clientes; a {unsuitable, number} de los posibles no se les puede vender.',
  },
  'ui.quota.have': { en: 'Have the need', zh: '确有需求', es: 'Tienen la necesidad' },
  'ui.quota.ask': { en: 'Worth asking', zh: '值得去问', es: 'Vale la pena preguntar' },
  'ui.quota.unsuitable': { en: 'Not suitable', zh: '不适当', es: 'No idóneo' },
  'ui.quota.pushed': { en: 'Would only be pushed', zh: '只能硬推', es: 'Solo sería empujar' },
  'ui.quota.nobody': { en: 'Nobody.', zh: '没有。', es: 'Nadie.' },
} as const satisfies Terms;
