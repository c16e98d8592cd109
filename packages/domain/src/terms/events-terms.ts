import type { Terms } from './term.ts';

/** Which events are meant, and when: the fields that segments, funnels and cohorts have in common. */
export const eventsTerms = {
  'ui.events.what': { en: 'What happened', zh: '发生了什么', es: 'Qué pasó' },
  'ui.events.any': { en: 'anything', zh: '不限', es: 'cualquier cosa' },
  'ui.events.chosen': { en: '{count, number} chosen', zh: '已选 {count, number} 项', es: '{count, number} elegidos' },
  'ui.events.none': { en: 'choose', zh: '请选择', es: 'elegir' },
  'ui.events.details': { en: 'More exactly', zh: '更多限定', es: 'Con más detalle' },
  'ui.events.medium': { en: 'How', zh: '触达方式', es: 'Por qué canal' },
  'ui.events.direction': { en: 'From whom', zh: '由谁发起', es: 'De quién' },
  'ui.events.direction.any': { en: 'either side', zh: '不限', es: 'de cualquiera' },
  'ui.events.direction.in': { en: 'the customer', zh: '客户', es: 'del cliente' },
  'ui.events.direction.out': { en: 'us', zh: '我方', es: 'nuestra' },
  'ui.events.flow': { en: 'Kind of payment', zh: '资金类型', es: 'Tipo de movimiento' },
  'ui.events.category': { en: 'Product', zh: '产品', es: 'Producto' },
  'ui.events.amount': {
    en: 'Each at least, in {currency}',
    zh: '单笔不低于（{currency}）',
    es: 'Cada uno al menos, en {currency}',
  },
  'ui.events.when': { en: 'When', zh: '时间', es: 'Cuándo' },
  'ui.events.ever': { en: 'at any time', zh: '不限时间', es: 'en cualquier momento' },
  'ui.events.last': { en: 'in the last days', zh: '近几天内', es: 'últimos días' },
  'ui.events.between': { en: 'between two days', zh: '两个日期之间', es: 'entre dos días' },
  'ui.events.days': { en: 'Days', zh: '天数', es: 'Días' },
  'ui.events.from': { en: 'From', zh: '开始日期', es: 'Desde' },
  'ui.events.to': { en: 'To', zh: '结束日期', es: 'Hasta' },
  'ui.events.step': { en: 'Step {number, number}', zh: '第 {number, number} 步', es: 'Paso {number, number}' },
  'ui.events.add_step': { en: 'Add a step', zh: '添加一步', es: 'Añadir un paso' },
  'ui.events.take_step_out': {
    en: 'Remove step {number, number}',
    zh: '删除第 {number, number} 步',
    es: 'Quitar el paso {number, number}',
  },
  'ui.events.within': {
    en: 'Within days of the step before',
    zh: '距上一步天数内',
    es: 'A cuántos días del paso anterior',
  },
  'ui.events.within_any': { en: 'any time', zh: '不限', es: 'sin límite' },
} as const satisfies Terms;
