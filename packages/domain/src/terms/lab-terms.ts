import type { Terms } from './term.ts';

/** The synthetic bank: its worlds, the ways of spending the same hours, and what is measured of them. All of it is simulated, and says so. */
export const labTerms = {
  'lab.simulated': { en: 'simulated', zh: '模拟', es: 'simulado' },
  'lab.setup': {
    en: 'Simulated: {banks, plural, one {# bank} other {# banks}} of {customers, number} customers, {weeks, plural, one {# week} other {# weeks}}.',
    zh: '模拟：{banks, number} 家银行，每家 {customers, number} 名客户，{weeks, number} 周。',
    es: 'Simulado: {banks, plural, one {# banco} other {# bancos}} de {customers, number} clientes, {weeks, plural, one {# semana} other {# semanas}}.',
  },
  'lab.comparison': {
    en: 'Every way has the same RM hours; passive means relationship calls by balance with the product of the month. Properties of synthetic banks, no evidence about a real one.',
    zh: '各方式的客户经理工时相同；被动营销指按余额大小打关系电话、推当月产品。所列为合成银行的特性，不能作为真实银行的证据。',
    es: 'Todas las formas tienen las mismas horas de gestor; pasivo son llamadas de relación por saldo con el producto del mes. Propiedades de bancos sintéticos, no una prueba sobre uno real.',
  },
  'lab.more': {
    en: '“More” is against nobody being contacted in the same bank. In brackets: where the truth of these worlds lies, 19 times of 20.',
    zh: '“增量”指与同一银行无人被联系相比。括号内为区间：20 次中有 19 次包含这些世界的真值。',
    es: '«Más» es frente a no contactar a nadie en el mismo banco. Entre corchetes: donde está la verdad de estos mundos, 19 de cada 20 veces.',
  },

  'lab.world.default': { en: 'default world', zh: '默认世界', es: 'mundo por defecto' },
  'lab.world.unrelated': {
    en: 'persuadability unrelated to self-service',
    zh: '可说服程度与自助习惯无关',
    es: 'persuasión ajena al autoservicio',
  },
  'lab.world.homogeneous': { en: 'everybody equally moved', zh: '人人受影响相同', es: 'todos igual de influibles' },
  'lab.world.tied': {
    en: 'persuadability tied to self-service',
    zh: '可说服程度与自助习惯正相关',
    es: 'persuasión ligada al autoservicio',
  },
  'lab.world.weak_signs': { en: 'weak signs of needs', zh: '需求信号弱', es: 'señales débiles de necesidad' },
  'lab.world.strong_signs': { en: 'strong signs of needs', zh: '需求信号强', es: 'señales fuertes de necesidad' },
  'lab.world.no_effect': { en: 'contacts without effect', zh: '联系毫无作用', es: 'contactos sin efecto' },
  'lab.world.no_referrals': { en: 'no referrals', zh: '无推荐', es: 'sin recomendaciones' },
  'lab.world.wrong_windows': {
    en: 'needs half as long as believed',
    zh: '需求时长仅为预期的一半',
    es: 'necesidades la mitad de largas de lo creído',
  },
  'lab.world.overriding': {
    en: 'RMs who follow the list three times of five',
    zh: '客户经理五次中三次按清单执行',
    es: 'gestores que siguen la lista tres de cada cinco veces',
  },

  'lab.policy.none': { en: 'nobody contacted', zh: '不联系任何人', es: 'no contactar a nadie' },
  'lab.policy.passive': { en: 'passive', zh: '被动营销', es: 'pasivo' },
  'lab.policy.random': { en: 'by chance', zh: '随机', es: 'al azar' },
  'lab.policy.triggers': { en: 'fresh signs', zh: '最新信号', es: 'señales recientes' },
  'lab.policy.propensity': { en: 'propensity × margin', zh: '购买倾向 × 利润', es: 'propensión × margen' },
  'lab.policy.uplift': { en: 'uplift × margin', zh: '增量效果 × 利润', es: 'efecto incremental × margen' },
  'lab.policy.vivero': { en: 'Vivero', zh: '育客', es: 'Vivero' },
  'lab.policy.pitch_only': { en: 'Vivero, offers alone', zh: '育客（只推介）', es: 'Vivero, solo ofertas' },
  'lab.policy.vivero_sparing': { en: 'Vivero, sparing', zh: '育客（少打扰）', es: 'Vivero, con mesura' },
  'lab.policy.vivero_few': { en: 'Vivero, few contacts', zh: '育客（少联系）', es: 'Vivero, pocos contactos' },
  'lab.policy.asking_bound': {
    en: 'information bound that also asks',
    zh: '可提问的信息上限',
    es: 'límite de la información que también pregunta',
  },
  'lab.policy.information_bound': { en: 'information bound', zh: '信息上限', es: 'límite de la información' },
  'lab.policy.oracle': { en: 'sees the needs', zh: '全知', es: 've las necesidades' },

  'lab.figure.policy': { en: 'way', zh: '方式', es: 'forma' },
  'lab.figure.valuePerHour': {
    en: 'more value per RM-hour',
    zh: '每客户经理小时增量价值',
    es: 'más valor por hora de gestor',
  },
  'lab.figure.valuePerHourSpent': { en: '… per hour spent', zh: '……每实际小时', es: '… por hora empleada' },
  'lab.figure.salesPerHour': { en: 'more sales per RM-hour', zh: '每小时增量销售', es: 'más ventas por hora' },
  'lab.figure.toPassive': { en: '× passive', zh: '÷ 被动营销', es: '× pasivo' },
  'lab.figure.toPropensity': { en: '× propensity', zh: '÷ 购买倾向', es: '× propensión' },
  'lab.figure.ofBound': {
    en: 'share of the information bound',
    zh: '占信息上限的比例',
    es: 'parte del límite de la información',
  },
  'lab.figure.ofAskingBound': {
    en: 'share of the bound that also asks',
    zh: '占可提问上限的比例',
    es: 'parte del límite que también pregunta',
  },
  'lab.figure.ofGap': {
    en: 'share of the way from that bound to seeing the needs',
    zh: '从信息上限到全知的差距中弥合的比例',
    es: 'parte del camino de ese límite a ver las necesidades',
  },
  'lab.figure.toPitchOnly': { en: '× offers alone: value', zh: '÷ 只推介：价值', es: '× solo ofertas: valor' },
  'lab.figure.contactsToPitchOnly': {
    en: '× offers alone: contacts',
    zh: '÷ 只推介：联系次数',
    es: '× solo ofertas: contactos',
  },
  'lab.figure.feltToPitchOnly': {
    en: '× offers alone: contacts as felt',
    zh: '÷ 只推介：客户感受到的联系',
    es: '× solo ofertas: contactos sentidos',
  },
  'lab.figure.felt': {
    en: 'contacts as they are felt (an offer is one)',
    zh: '客户感受到的联系（一次推介计 1）',
    es: 'contactos como se sienten (una oferta es uno)',
  },
  'lab.figure.contacts': { en: 'contacts', zh: '联系次数', es: 'contactos' },
  'lab.figure.left': { en: 'more left', zh: '增量流失', es: 'más fugas' },
  'lab.figure.complaints': { en: 'more complaints', zh: '增量投诉', es: 'más reclamaciones' },
  'lab.figure.referred': { en: 'more referred', zh: '增量推荐', es: 'más recomendados' },
  'lab.figure.toRivals': { en: 'more lost to rivals', zh: '增量流向同业', es: 'más perdidos ante competidores' },
  'lab.figure.attention': {
    en: 'concentration of attention (Gini)',
    zh: '联系集中度（基尼系数）',
    es: 'concentración de la atención (Gini)',
  },
  'lab.per_thousand': {
    en: 'Simulated, for every 1,000 customers; attention from 0 (all alike) to 1.',
    zh: '模拟，每 1,000 名客户；集中度 0（人人相同）到 1。',
    es: 'Simulado, por cada 1.000 clientes; la atención va de 0 (todos igual) a 1.',
  },

  'lab.no_figure.one_bank': {
    en: 'one bank: no interval',
    zh: '仅一家银行：无区间',
    es: 'un solo banco: sin intervalo',
  },
  'lab.no_figure.nobody_contacted': {
    en: 'nobody contacted in some bank',
    zh: '有银行无人被联系',
    es: 'nadie contactado en algún banco',
  },
  'lab.no_figure.no_time_spent': { en: 'no time spent', zh: '未花工时', es: 'sin tiempo empleado' },
  'lab.no_figure.base_not_above_zero': {
    en: 'not known: base may be 0',
    zh: '未知：基数可能为 0',
    es: 'no se sabe: base quizá 0',
  },

  'lab.no_figure.not_lived': {
    en: 'run with --asking',
    zh: '请加 --asking 运行',
    es: 'ejecute con --asking',
  },

  'ui.lab.intro': {
    en: 'Synthetic banks whose truth is known: the same customers, the same RM hours, spent in different ways. Everything here is simulated; what Vivero is worth in your bank only your own comparison group can show.',
    zh: '真相已知的合成银行：同样的客户、同样的客户经理工时，以不同方式使用。此处全部为模拟；育客在贵行的价值，只有贵行自己的对照组能够说明。',
    es: 'Bancos sintéticos cuya verdad se conoce: los mismos clientes y las mismas horas de gestor, empleadas de distintas formas. Todo aquí es simulado; lo que Vivero vale en su banco solo lo muestra su propio grupo de control.',
  },
  'ui.lab.loading': { en: 'The results are coming', zh: '正在读取结果', es: 'Llegan los resultados' },
  'ui.lab.none': {
    en: 'No run has been kept yet',
    zh: '尚无已保存的结果',
    es: 'Aún no se ha guardado ningún resultado',
  },
  'ui.lab.none_text': {
    en: 'A run lives twenty banks of 5,000 customers through a year in each world, some minutes a world, on any machine. Whoever operates Vivero keeps one with:',
    zh: '一次运行会让每个世界中 20 家各有 5,000 名客户的银行度过一年，每个世界需几分钟，任何机器均可。由 Vivero 的运维人员执行并保存：',
    es: 'Una ejecución hace vivir un año a veinte bancos de 5.000 clientes en cada mundo, unos minutos por mundo, en cualquier equipo. Quien opera Vivero guarda una con:',
  },
  'ui.lab.hours': {
    en: 'Simulated: {spent, number, ::.} hours spent of {given, number, ::.} in a bank.',
    zh: '模拟：每家银行 {given, number, ::.} 小时中实际用了 {spent, number, ::.} 小时。',
    es: 'Simulado: {spent, number, ::.} horas empleadas de {given, number, ::.} por banco.',
  },
  'ui.lab.value_1': { en: '{value, number, ::.0}', zh: '{value, number, ::.0}', es: '{value, number, ::.0}' },
  'ui.lab.value_2': { en: '{value, number, ::.00}', zh: '{value, number, ::.00}', es: '{value, number, ::.00}' },
  'ui.lab.interval_1': {
    en: '{value, number, ::.0} [{lower, number, ::.0} to {upper, number, ::.0}]',
    zh: '{value, number, ::.0} [{lower, number, ::.0} 至 {upper, number, ::.0}]',
    es: '{value, number, ::.0} [{lower, number, ::.0} a {upper, number, ::.0}]',
  },
  'ui.lab.interval_2': {
    en: '{value, number, ::.00} [{lower, number, ::.00} to {upper, number, ::.00}]',
    zh: '{value, number, ::.00} [{lower, number, ::.00} 至 {upper, number, ::.00}]',
    es: '{value, number, ::.00} [{lower, number, ::.00} a {upper, number, ::.00}]',
  },
  'ui.lab.foot': {
    en: 'Kept on {day}; seeds {seeds}. The laws of these worlds, and which of them are guesses, stand in the documents of Vivero.',
    zh: '保存于 {day}；随机种子 {seeds}。这些世界的规律及其中哪些是猜测，见育客文档。',
    es: 'Guardado el {day}; semillas {seeds}. Las leyes de estos mundos, y cuáles son conjeturas, están en la documentación de Vivero.',
  },
} satisfies Terms;
