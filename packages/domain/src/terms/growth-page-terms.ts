import type { Terms } from './term.ts';

/** The growth page: five letters with what they rest on, who goes on, and a change taken apart. Words first, figures on tap. */
export const growthPageTerms = {
  'ui.growth.loading': { en: 'Working growth out', zh: '正在计算增长', es: 'Calculando el crecimiento' },
  'ui.growth.days': { en: 'Period', zh: '统计区间', es: 'Período' },
  'ui.growth.days_of': { en: '{days, number} days', zh: '{days, number} 天', es: '{days, number} días' },
  'ui.growth.period': {
    en: '{from} to {to}, compared with {before} to {until}.',
    zh: '{from} 至 {to}，对比 {before} 至 {until}。',
    es: 'Del {from} al {to}, comparado con el {before} al {until}.',
  },
  'ui.growth.letters': { en: 'The five letters', zh: '增长五环节', es: 'Las cinco letras' },
  'ui.growth.acquisition': { en: 'Acquisition', zh: '拉新', es: 'Captación' },
  'ui.growth.acquired': {
    en: '{count, plural, =0 {Nobody was} one {# customer was} other {# customers were}} reached for the first time.',
    zh: '新触达 {count, number} 位客户。',
    es: '{count, plural, =0 {No se contactó a nadie} one {Se contactó a # cliente} other {Se contactó a # clientes}} por primera vez.',
  },
  'ui.growth.activation': { en: 'Activation', zh: '激活', es: 'Activación' },
  'ui.growth.activated': {
    en: '{numerator, number} of {denominator, number} saw a first value within 30 days: they bought, or spoke with us three times with a risk profile.',
    zh: '{denominator, number} 人中有 {numerator, number} 人在 30 天内激活：已成交，或三次双向沟通并完成风险测评。',
    es: '{numerator, number} de {denominator, number} obtuvieron un primer valor en 30 días: contrataron, o hablaron tres veces con perfil de riesgo.',
  },
  'ui.growth.retention': { en: 'Retention', zh: '留存', es: 'Retención' },
  'ui.growth.retained': {
    en: 'After {days, number} days {numerator, number} of {denominator, number} were still reached.',
    zh: '{days, number} 天后，{denominator, number} 人中有 {numerator, number} 人仍保持触达。',
    es: 'A los {days, number} días, {numerator, number} de {denominator, number} seguían contactados.',
  },
  'ui.growth.retained_none': {
    en: 'After {days, number} days: nobody came early enough to say.',
    zh: '{days, number} 天后：尚无人进入足够久，无法判断。',
    es: 'A los {days, number} días: nadie llegó con tiempo suficiente para saberlo.',
  },
  'ui.growth.revenue': { en: 'Revenue', zh: '变现', es: 'Ingresos' },
  'ui.growth.families': {
    en: '{value, number, ::.00} product families for each of the {denominator, number} who hold any.',
    zh: '{denominator, number} 位持有产品的客户，人均 {value, number, ::.00} 个品类。',
    es: '{value, number, ::.00} familias de producto por cada uno de los {denominator, number} que tienen alguna.',
  },
  'ui.growth.families_note': {
    en: 'Margin is not in these figures yet.',
    zh: '以上尚不含利润。',
    es: 'El margen aún no está en estas cifras.',
  },
  'ui.growth.referral': { en: 'Referral', zh: '推荐', es: 'Recomendación' },
  'ui.growth.inviters': {
    en: '{numerator, number} of {denominator, number} referred somebody.',
    zh: '{denominator, number} 人中有 {numerator, number} 人推荐了他人。',
    es: '{numerator, number} de {denominator, number} recomendaron a alguien.',
  },
  'ui.growth.k': {
    en: '{count, number} referred purchases over {averagePeople, number} reached customers: K = {value, number, ::.000}.',
    zh: '{averagePeople, number} 位触达客户带来 {count, number} 次推荐成交：K = {value, number, ::.000}。',
    es: '{count, number} contrataciones recomendadas sobre {averagePeople, number} clientes contactados: K = {value, number, ::.000}.',
  },
  'ui.growth.k_interval': {
    en: 'The data fit K from {lower, number, ::.000} to {upper, number, ::.000} (95 % interval), over all reached customers.',
    zh: '以全部触达客户为基数，K 的 95% 置信区间为 {lower, number, ::.000} 至 {upper, number, ::.000}。',
    es: 'Los datos encajan con K de {lower, number, ::.000} a {upper, number, ::.000} (intervalo del 95 %), sobre todos los contactados.',
  },
  'ui.growth.k_inviters': {
    en: 'Over the {averagePeople, number} who referred somebody it is {value, number, ::.000}: state which one you mean.',
    zh: '若只以推荐过他人的 {averagePeople, number} 人为基数，则为 {value, number, ::.000}：引用时请说明口径。',
    es: 'Sobre las {averagePeople, number} personas que recomendaron es {value, number, ::.000}: diga cuál de los dos usa.',
  },
  'ui.growth.invite_days': {
    en: 'Half of the first referrals came within {days, number} days of being reached.',
    zh: '一半的首次推荐发生在触达后 {days, number} 天内。',
    es: 'La mitad de las primeras recomendaciones llegó en {days, number} días desde el primer contacto.',
  },
  'ui.growth.no_base': {
    en: 'No base yet: nobody could be counted.',
    zh: '暂无基数：尚无可统计的人。',
    es: 'Aún sin base: no hay a quién contar.',
  },
  'ui.growth.conversions': {
    en: 'Who goes on from stage to stage',
    zh: '各阶段的转化',
    es: 'Quién avanza de etapa en etapa',
  },
  'ui.growth.change': { en: 'Why more or fewer', zh: '增减原因', es: 'Por qué más o menos' },
  'ui.growth.stage': { en: 'Came up to', zh: '升至', es: 'Llegaron a' },
  'ui.growth.by': { en: 'Groups by', zh: '分组方式', es: 'Grupos por' },
  'ui.growth.by.book': { en: 'book', zh: '客户经理', es: 'cartera' },
  'ui.growth.by.branch': { en: 'branch', zh: '网点', es: 'oficina' },
  'ui.growth.by.bank_segment': { en: 'group of the bank', zh: '银行客户分类', es: 'grupo del banco' },
  'ui.growth.came': {
    en: '{after, number} came up, of {afterOf, number} who could; {before, number} of {beforeOf, number} in the period before.',
    zh: '本期可升的 {afterOf, number} 人中有 {after, number} 人升入；上期 {beforeOf, number} 人中有 {before, number} 人。',
    es: 'Llegaron {after, number} de {afterOf, number} que podían; {before, number} de {beforeOf, number} en el período anterior.',
  },
  'ui.growth.part.base': {
    en: 'because more or fewer people could',
    zh: '因基数变化',
    es: 'porque podían más o menos personas',
  },
  'ui.growth.part.conversion': {
    en: 'because more or fewer of them did',
    zh: '因转化变化',
    es: 'porque lo hicieron más o menos de ellas',
  },
  'ui.growth.part.mix': {
    en: 'because the groups weigh differently',
    zh: '因结构变化',
    es: 'porque cambió el peso de los grupos',
  },
  'ui.growth.part.change': { en: 'together', zh: '合计', es: 'en conjunto' },
  'ui.growth.amount': {
    en: '{value, number, ::+! .0}',
    zh: '{value, number, ::+! .0}',
    es: '{value, number, ::+! .0}',
  },
  'ui.growth.group': { en: 'Group', zh: '分组', es: 'Grupo' },
  'ui.growth.base': { en: 'Base', zh: '基数', es: 'Base' },
  'ui.growth.conversion': { en: 'Conversion', zh: '转化', es: 'Conversión' },
  'ui.growth.mix': { en: 'Mix', zh: '结构', es: 'Composición' },
  'ui.growth.total': { en: 'Change', zh: '变化', es: 'Cambio' },
  'ui.growth.not_stated': { en: 'not stated', zh: '未填写', es: 'sin indicar' },
  'ui.growth.by_group': { en: 'By group', zh: '分组明细', es: 'Por grupos' },
  'ui.growth.groups_hidden': {
    en: 'Some groups are too small to be shown one by one.',
    zh: '部分分组人数过少，不逐一显示。',
    es: 'Algunos grupos son demasiado pequeños para mostrarlos uno a uno.',
  },
  'ui.growth.note': {
    en: 'The three parts add up to the change. They describe it; they do not say what caused it. Groups are those of today.',
    zh: '三部分之和等于总变化。这是描述，并不说明原因。分组以当前为准。',
    es: 'Las tres partes suman el cambio. Lo describen; no dicen qué lo causó. Los grupos son los de hoy.',
  },
  'ui.growth.foot': {
    en: 'Counted in {ms, number} ms, as of {day}.',
    zh: '用时 {ms, number} 毫秒，数据截至 {day}。',
    es: 'Contado en {ms, number} ms, a {day}.',
  },
} as const satisfies Terms;
