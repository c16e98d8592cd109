import type { Terms } from './term.ts';

/** The card of the model of lifetimes. */
export const valueCardTerms = {
  'model_card.value': { en: 'Worth over the years', zh: '客户终身价值', es: 'Valor del ciclo de vida' },
  'model_card.value.window': {
    en: '{customers, number} customers, watched from {from} to {to}.',
    zh: '{customers, number} 位客户，观察期{from}至{to}。',
    es: '{customers, number} clientes, observados del {from} al {to}.',
  },
  'model_card.value.leaving': {
    en: '{ended, number} left in {months, number} months of watching: {perYear, number, ::percent .00} a year ({lower, number, ::percent .00} to {upper, number, ::percent .00}).',
    zh: '合计观察 {months, number} 个月，流失 {ended, number} 位：每年 {perYear, number, ::percent .00}（{lower, number, ::percent .00} 至 {upper, number, ::percent .00}）。',
    es: 'Se fueron {ended, number} en {months, number} meses de observación: {perYear, number, ::percent .00} al año (de {lower, number, ::percent .00} a {upper, number, ::percent .00}).',
  },
  'model_card.value.leaving_alike': {
    en: 'Too few left to tell who: the same rate for everybody.',
    zh: '流失人数过少，无法区分是谁：所有人用同一比率。',
    es: 'Se fueron demasiado pocos para saber quién: la misma tasa para todos.',
  },
  'model_card.value.keeping': {
    en: '{category}: {ended, number} ended while the customer stayed, in {months, number} months: {perYear, number, ::percent .0} a year ({lower, number, ::percent .0} to {upper, number, ::percent .0})',
    zh: '{category}：客户未流失而产品终止 {ended, number} 项，合计 {months, number} 个月：每年 {perYear, number, ::percent .0}（{lower, number, ::percent .0} 至 {upper, number, ::percent .0}）',
    es: '{category}: terminaron {ended, number} sin que se fuera el cliente, en {months, number} meses: {perYear, number, ::percent .0} al año (de {lower, number, ::percent .0} a {upper, number, ::percent .0})',
  },
  'model_card.value.keeping_by_age': {
    en: '{category}: {ended, number} ended while the customer stayed, in {months, number} months, by how long they were held: on average {perYear, number, ::percent .0} a year ({lower, number, ::percent .0} to {upper, number, ::percent .0})',
    zh: '{category}：客户未流失而产品终止 {ended, number} 项，合计 {months, number} 个月，按持有时长区分：平均每年 {perYear, number, ::percent .0}（{lower, number, ::percent .0} 至 {upper, number, ::percent .0}）',
    es: '{category}: terminaron {ended, number} sin que se fuera el cliente, en {months, number} meses, según su antigüedad: de media {perYear, number, ::percent .0} al año (de {lower, number, ::percent .0} a {upper, number, ::percent .0})',
  },
  'model_card.value.buying': {
    en: '{customers, number} customers have bought, {repeaters, number} of them again.',
    zh: '{customers, number} 位客户购买过，其中 {repeaters, number} 位复购。',
    es: 'Han contratado {customers, number} clientes, {repeaters, number} de ellos más de una vez.',
  },
  'model_card.value.buying_refused': {
    en: 'Not used, and the customer page says so. {why}',
    zh: '未使用，客户页会说明原因。{why}',
    es: 'No se usa, y la ficha del cliente lo dice. {why}',
  },
  'model_card.value.judged': {
    en: 'Judged from {from} to {to}, which were not learned from: {happened, number} purchases of {customers, number} customers.',
    zh: '在未参与学习的{from}至{to}检验：{customers, number} 位客户购买 {happened, number} 次。',
    es: 'Juzgado del {from} al {to}, de los que no se aprendió: {happened, number} compras de {customers, number} clientes.',
  },
  'model_card.value.judgement': {
    en: '{name}: {expected, number, ::.0} expected, off by {miss, number, ::.000} a customer',
    zh: '{name}：预计 {expected, number, ::.0} 次，每位客户误差 {miss, number, ::.000}',
    es: '{name}: se esperaban {expected, number, ::.0}; se desvía {miss, number, ::.000} por cliente',
  },
  'model_card.by.bg_nbd': { en: 'BG/NBD', zh: 'BG/NBD 模型', es: 'BG/NBD' },
  'model_card.by.pareto_nbd': { en: 'Pareto/NBD', zh: 'Pareto/NBD 模型', es: 'Pareto/NBD' },
  'model_card.by.own_rate': {
    en: 'Control line: everybody goes on at the own rate',
    zh: '对照线：各人按自己以往的频率',
    es: 'Línea de control: cada cual sigue a su ritmo',
  },
  'model_card.by.one_rate': {
    en: 'Control line: one rate for everybody',
    zh: '对照线：所有人统一用一个比率',
    es: 'Línea de control: una misma tasa para todos',
  },
  'model_card.value.spend_follows': {
    en: 'How much people buy goes with how often (correlation {correlation, number, ::.00}), which the model takes not to be so: frequent buyers are over- or undervalued.',
    zh: '购买金额与频率相关（相关系数 {correlation, number, ::.00}），而模型假设不相关：高频客户的价值可能被高估或低估。',
    es: 'Cuánto se compra va con la frecuencia (correlación {correlation, number, ::.00}), cosa que el modelo supone que no: a quien compra a menudo se le valora de más o de menos.',
  },
  'model_card.value.limits': {
    en: 'Margins are those of the shelf, the same for three years at 8 % a year of discount; balances stay as they are, loans are paid off evenly. A first purchase on record is taken for the first there was. It looks at no age, sex or origin, and reckons nothing of anybody who refused profiling. A value is no reason to serve anybody worse.',
    zh: '利润率取自货架，三年不变，年贴现率 8%；余额视为不变，贷款视为匀速还清。记录中的首次购买视为真正的首次。它不使用年龄、性别和籍贯，也不为拒绝画像的客户计算。价值高低不是降低服务的理由。',
    es: 'Los márgenes son los del catálogo, iguales durante tres años con un descuento del 8 % anual; los saldos siguen como están y los préstamos se pagan por igual. La primera compra registrada se toma por la primera que hubo. No mira edad, sexo ni origen, y no calcula nada de quien rechazó el perfilado. Un valor no es motivo para atender peor a nadie.',
  },
  'feature.tenure': { en: 'months as a customer', zh: '成为客户的月数', es: 'meses como cliente' },
  'feature.families_held': {
    en: 'families of products held',
    zh: '持有产品类别数',
    es: 'familias de productos que tiene',
  },
  'feature.salary_here': { en: 'salary paid in here', zh: '工资在本行入账', es: 'nómina domiciliada aquí' },
} as const satisfies Terms;
