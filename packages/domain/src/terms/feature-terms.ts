import type { FeatureGroup } from '../segments/figure-words.ts';
import type { OwnFigure } from '../segments/segment.ts';
import type { Term } from './term.ts';

/** The figures that a segment can ask for: groups of events, and how they are counted, added up and dated. */
const groups = {
  'feature_group.contacts': {
    en: 'contacts, answered or not',
    zh: '联系（含未接通）',
    es: 'contactos, con o sin respuesta',
  },
  'feature_group.talks': { en: 'two-way contacts', zh: '双向沟通', es: 'contactos con diálogo' },
  'feature_group.attempts': { en: 'contacts without an answer', zh: '未获回应的联系', es: 'contactos sin respuesta' },
  'feature_group.reads': { en: 'messages read', zh: '已读消息', es: 'mensajes leídos' },
  'feature_group.inbound': {
    en: 'contacts begun by the customer',
    zh: '客户主动联系',
    es: 'contactos iniciados por el cliente',
  },
  'feature_group.visits': { en: 'meetings in person', zh: '面谈', es: 'reuniones en persona' },
  'feature_group.attended': { en: 'events attended', zh: '到场参加活动', es: 'eventos a los que asistió' },
  'feature_group.interest': { en: 'signs of interest', zh: '兴趣表现', es: 'muestras de interés' },
  'feature_group.questions': { en: 'questions asked', zh: '主动咨询', es: 'consultas hechas' },
  'feature_group.needs': {
    en: 'needs confirmed and quotes asked',
    zh: '确认需求或询价',
    es: 'necesidades confirmadas y ofertas pedidas',
  },
  'feature_group.denials': { en: 'needs denied', zh: '否认需求', es: 'necesidades descartadas' },
  'feature_group.purchases': { en: 'purchases', zh: '成交', es: 'contrataciones' },
  'feature_group.purchases_deposit': {
    en: 'purchases of accounts and deposits',
    zh: '账户与存款成交',
    es: 'contrataciones de cuentas y depósitos',
  },
  'feature_group.purchases_investment': {
    en: 'purchases of investments',
    zh: '理财成交',
    es: 'contrataciones de inversión',
  },
  'feature_group.purchases_protection': {
    en: 'purchases of insurance',
    zh: '保险成交',
    es: 'contrataciones de seguros',
  },
  'feature_group.purchases_credit': { en: 'loans taken', zh: '贷款成交', es: 'préstamos contratados' },
  'feature_group.purchases_payment': {
    en: 'cards and payment products taken',
    zh: '银行卡与支付类成交',
    es: 'tarjetas y medios de pago contratados',
  },
  'feature_group.own_transactions': { en: 'transactions of their own', zh: '自主交易', es: 'operaciones propias' },
  'feature_group.money_in': { en: 'receipts', zh: '入账', es: 'entradas de dinero' },
  'feature_group.money_out': { en: 'payments out', zh: '出账', es: 'salidas de dinero' },
  'feature_group.income': {
    en: 'salaries and pensions received',
    zh: '工资与养老金入账',
    es: 'nóminas y pensiones recibidas',
  },
  'feature_group.card': { en: 'card payments', zh: '刷卡消费', es: 'pagos con tarjeta' },
  'feature_group.cash_out': { en: 'cash withdrawals', zh: '现金支取', es: 'retiradas de efectivo' },
  'feature_group.transfers_out': { en: 'transfers to others', zh: '对外转账', es: 'transferencias emitidas' },
  'feature_group.complaints': { en: 'serious complaints', zh: '重大投诉', es: 'reclamaciones graves' },
  'feature_group.invites': { en: 'persons referred', zh: '推荐他人', es: 'personas recomendadas' },
  'feature_group.conversions': {
    en: 'referred persons who bought',
    zh: '被推荐人成交',
    es: 'apadrinados que contrataron',
  },
  'feature_group.feedback': { en: 'accepted feedback', zh: '被采纳的反馈', es: 'comentarios aceptados' },
} as const satisfies Readonly<Record<`feature_group.${FeatureGroup}`, Term>>;

const ways = {
  'figure_of.count.last': {
    en: 'number of {what} in the last {days, number} days',
    zh: '近 {days, number} 天{what}次数',
    es: 'número de {what} en los últimos {days, number} días',
  },
  'figure_of.count.ever': { en: 'number of {what} so far', zh: '累计{what}次数', es: 'número de {what} hasta hoy' },
  'figure_of.amount.last': {
    en: 'amount of {what} in the last {days, number} days',
    zh: '近 {days, number} 天{what}金额',
    es: 'importe de {what} en los últimos {days, number} días',
  },
  'figure_of.amount.ever': { en: 'amount of {what} so far', zh: '累计{what}金额', es: 'importe de {what} hasta hoy' },
  'figure_of.touches.last': {
    en: 'contacts in the last {days, number} days that were: {what}',
    zh: '近 {days, number} 天“{what}”类联系次数',
    es: 'contactos de los últimos {days, number} días del tipo: {what}',
  },
  'figure_of.days_since_first': {
    en: 'days since the first of the {what}',
    zh: '距首次{what}的天数',
    es: 'días desde el primer registro de {what}',
  },
  'figure_of.days_since_last': {
    en: 'days since the last of the {what}',
    zh: '距最近一次{what}的天数',
    es: 'días desde el último registro de {what}',
  },
} as const;

const own = {
  'feature.age': { en: 'age', zh: '年龄', es: 'edad' },
  'feature.risk': { en: 'risk tolerance', zh: '风险承受等级', es: 'tolerancia al riesgo' },
  'feature.completeness': { en: 'share of the profile filled', zh: '画像完整度', es: 'parte del perfil completada' },
  'feature.interest': { en: 'interest score', zh: '兴趣分', es: 'puntuación de interés' },
  'feature.days_at_stage': { en: 'days at the stage', zh: '在当前阶段的天数', es: 'días en la etapa' },
} as const satisfies Readonly<Record<`feature.${OwnFigure}`, Term>>;

const single = {
  'feature.interest_score': { en: 'interest score', zh: '兴趣分', es: 'puntuación de interés' },
  'feature.contact_score': { en: 'contact score', zh: '联系分', es: 'puntuación de contacto' },
  'feature.own_gap_mean': {
    en: 'usual days between transactions',
    zh: '交易的平均间隔天数',
    es: 'días habituales entre operaciones',
  },
  'feature.own_gap_last': {
    en: 'days between the last two transactions',
    zh: '最近两次交易的间隔天数',
    es: 'días entre las dos últimas operaciones',
  },
  'feature.second_purchases_on': {
    en: 'days since the second purchase',
    zh: '距第二次成交的天数',
    es: 'días desde la segunda contratación',
  },
  'feature.repurchased_180': {
    en: 'bought again within 180 days',
    zh: '180 天内复购',
    es: 'volvió a contratar en 180 días',
  },
  'feature.balance_stated': { en: 'balance as last stated', zh: '最近记录的余额', es: 'último saldo informado' },
  'feature.balance_mean_30': {
    en: 'mean balance of the last 30 days',
    zh: '近 30 天日均余额',
    es: 'saldo medio de los últimos 30 días',
  },
  'feature.balance_mean_180': {
    en: 'mean balance of the last 180 days',
    zh: '近 180 天日均余额',
    es: 'saldo medio de los últimos 180 días',
  },
  'feature.balance_slope_180': {
    en: 'change of the balance a month, over half a year',
    zh: '近半年余额的月均变化',
    es: 'variación mensual del saldo en medio año',
  },
  'feature.held_balance': { en: 'balance held here', zh: '在本行的余额', es: 'saldo aquí' },
  'feature.owed_balance': { en: 'owed on loans here', zh: '在本行的贷款余额', es: 'deuda pendiente aquí' },
  'feature.held_products': { en: 'products held here', zh: '在本行持有的产品数', es: 'productos aquí' },
  'feature.held_categories': {
    en: 'families of products held here',
    zh: '在本行持有的产品类别数',
    es: 'familias de productos aquí',
  },
  'feature.acquired_on': {
    en: 'days since reached for the first time',
    zh: '距首次触达的天数',
    es: 'días desde el primer contacto logrado',
  },
  'feature.activated_on': { en: 'days since the first value', zh: '距首次激活的天数', es: 'días desde la activación' },
  'feature.activated': { en: 'activated', zh: '已激活', es: 'activado' },
  'feature.retained_30': {
    en: 'active 30 days after being reached',
    zh: '触达后 30 天仍活跃',
    es: 'activo a los 30 días del contacto',
  },
  'feature.retained_90': {
    en: 'active 90 days after being reached',
    zh: '触达后 90 天仍活跃',
    es: 'activo a los 90 días del contacto',
  },
  'feature.retained_365': {
    en: 'active a year after being reached',
    zh: '触达后一年仍活跃',
    es: 'activo al año del contacto',
  },
} as const;

export const featureTerms = { ...groups, ...ways, ...own, ...single } as const;
