import type { RewardCondition } from '../gate/reward-rule.ts';
import type { SourceKind } from '../traffic/source-code.ts';
import type { Term, Terms } from './term.ts';

const words = {
  'source_kind.channel': { en: 'channel', zh: '渠道', es: 'canal' },
  'source_kind.event': { en: 'event', zh: '活动', es: 'evento' },
  'source_kind.content': { en: 'content', zh: '内容', es: 'contenido' },
  'source_kind.campaign': { en: 'campaign', zh: '营销活动', es: 'campaña' },
  'source_kind.rm': { en: 'RM', zh: '客户经理', es: 'gestor' },
  'source_kind.referral': { en: 'referral', zh: '推荐', es: 'recomendación' },
  'ui.referrals.condition.deposit': {
    en: 'the friend brings money on deposit',
    zh: '好友存入存款',
    es: 'el amigo trae dinero en depósito',
  },
  'ui.referrals.condition.product': {
    en: 'the friend takes the product',
    zh: '好友购买指定产品',
    es: 'el amigo contrata el producto',
  },
  'ui.referrals.condition.other': {
    en: 'the friend has a conversation with us',
    zh: '好友与我们完成一次面谈或通话',
    es: 'el amigo conversa con nosotros',
  },
} as const satisfies Record<`source_kind.${SourceKind}` | `ui.referrals.condition.${RewardCondition}`, Term>;

/** Where people come from, and whom customers bring: codes, campaigns, figures, rewards. */
export const referralsPageTerms = {
  ...words,
  'ui.referrals.lead': {
    en: 'Every code says where people come from. A customer’s link is forwarded by the customer alone; the friend’s own yes makes the referral.',
    zh: '每个活码都标明客户来源。客户的推荐链接只由客户本人转发，好友本人同意才算一次推荐。',
    es: 'Cada código dice de dónde viene la gente. El enlace de un cliente solo lo reenvía él; la recomendación nace del sí del amigo.',
  },
  'ui.referrals.loading': { en: 'Loading the sources', zh: '正在载入来源', es: 'Cargando los orígenes' },
  'ui.referrals.campaigns': { en: 'Referral campaigns', zh: '推荐活动', es: 'Campañas de recomendación' },
  'ui.referrals.campaigns_none': {
    en: 'There is none yet. Marketing starts one; then every RM can ask customers for a referral.',
    zh: '暂无活动。由市场部发起后，每位客户经理都可以请客户推荐。',
    es: 'Todavía no hay ninguna. La inicia marketing; entonces cada gestor puede pedir recomendaciones.',
  },
  'ui.referrals.until': { en: 'until {day}', zh: '截至 {day}', es: 'hasta el {day}' },
  'ui.referrals.over': { en: 'ended on {day}', zh: '已于 {day} 结束', es: 'terminó el {day}' },
  'ui.referrals.no_reward': { en: 'no reward', zh: '无奖励', es: 'sin recompensa' },
  'ui.referrals.reward': {
    en: '{amount} when {condition}, {cap, plural, one {once} other {# times}} a customer at the most',
    zh: '{condition}后奖励 {amount}，每位客户最多 {cap, number} 次',
    es: '{amount} cuando {condition}, como mucho {cap, plural, one {una vez} other {# veces}} por cliente',
  },
  'ui.referrals.figures_none': {
    en: 'Nobody has been asked yet.',
    zh: '尚未邀请任何客户。',
    es: 'Aún no se ha pedido a nadie.',
  },
  'ui.referrals.figures': {
    en: 'Of {customers, number} customers {asked, number} were asked; {inviters, number} of them brought {friends, number} friends, of whom {bought, number} have bought.',
    zh: '{customers, number} 位客户中邀请了 {asked, number} 位，其中 {inviters, number} 位带来 {friends, number} 位好友，{bought, number} 位已成交。',
    es: 'De {customers, number} clientes se pidió a {asked, number}; {inviters, number} de ellos trajeron a {friends, number} amigos, de los que {bought, number} han contratado.',
  },
  'ui.referrals.k': {
    en: 'K over all customers {value, number, ::.000} ({lower, number, ::.000} to {upper, number, ::.000})',
    zh: '以全部客户为分母，K = {value, number, ::.000}（{lower, number, ::.000} 至 {upper, number, ::.000}）',
    es: 'K sobre todos los clientes: {value, number, ::.000} (de {lower, number, ::.000} a {upper, number, ::.000})',
  },
  'ui.referrals.k_inviters': {
    en: 'K over those who invite {value, number, ::.00} ({lower, number, ::.00} to {upper, number, ::.00})',
    zh: '以邀请者为分母，K = {value, number, ::.00}（{lower, number, ::.00} 至 {upper, number, ::.00}）',
    es: 'K sobre quienes invitan: {value, number, ::.00} (de {lower, number, ::.00} a {upper, number, ::.00})',
  },
  'ui.referrals.to_friend': {
    en: 'Half of those asked brought the first friend within {days, plural, =0 {a day} one {a day} other {# days}}.',
    zh: '受邀客户中有一半在 {days, number} 天内带来第一位好友。',
    es: 'La mitad de aquellos a quienes se pidió trajo al primer amigo en {days, plural, =0 {un día} one {un día} other {# días}}.',
  },
  'ui.referrals.to_purchase': {
    en: 'Half of the friends bought within {days, plural, =0 {a day} one {a day} other {# days}}.',
    zh: '好友中有一半在 {days, number} 天内成交。',
    es: 'La mitad de los amigos contrató en {days, plural, =0 {un día} one {un día} other {# días}}.',
  },
  'ui.referrals.not_half': {
    en: 'Less than half have got there yet, so there is no middle time to tell.',
    zh: '到达者不足一半，暂无法给出中位时间。',
    es: 'Aún no ha llegado ni la mitad: no hay tiempo central que decir.',
  },
  'ui.referrals.start': { en: 'Start a campaign', zh: '发起推荐活动', es: 'Iniciar una campaña' },
  'ui.referrals.name': { en: 'Name', zh: '名称', es: 'Nombre' },
  'ui.referrals.what_for': { en: 'Reward when', zh: '奖励条件', es: 'Recompensa cuando' },
  'ui.referrals.amount': { en: 'Reward ({currency})', zh: '奖励金额（{currency}）', es: 'Recompensa ({currency})' },
  'ui.referrals.cap': { en: 'Rewards a customer', zh: '每位客户奖励次数', es: 'Recompensas por cliente' },
  'ui.referrals.ends_on': { en: 'Last day', zh: '截止日', es: 'Último día' },
  'ui.referrals.product': { en: 'Product', zh: '产品', es: 'Producto' },
  'ui.referrals.codes': { en: 'Codes', zh: '渠道活码', es: 'Códigos' },
  'ui.referrals.codes_none': { en: 'No code yet.', zh: '暂无活码。', es: 'Aún no hay códigos.' },
  'ui.referrals.make': { en: 'Make a code', zh: '生成活码', es: 'Crear un código' },
  'ui.referrals.kind': { en: 'Kind', zh: '类型', es: 'Clase' },
  'ui.referrals.about': { en: 'What it is for', zh: '用途', es: 'Para qué es' },
  'ui.referrals.into': { en: 'People come into', zh: '客户归属', es: 'La gente llega a' },
  'ui.referrals.pool': { en: 'the lead pool', zh: '公海池', es: 'la bolsa común' },
  'ui.referrals.own_book': { en: 'my own book', zh: '我的客户', es: 'mi cartera' },
  'ui.referrals.arrivals': {
    en: '{people, number} new of {arrivals, number} arrivals',
    zh: '{arrivals, number} 次登记，新增 {people, number} 人',
    es: '{people, number} nuevos de {arrivals, number} llegadas',
  },
  'ui.referrals.arrivals_few': { en: 'fewer than five arrivals', zh: '登记不足五次', es: 'menos de cinco llegadas' },
  'ui.referrals.ended': { en: 'out of use', zh: '已停用', es: 'fuera de uso' },
  'ui.referrals.end': { en: 'Take out of use', zh: '停用', es: 'Dejar de usar' },
  'ui.referrals.qr': { en: 'QR code of {about}', zh: '{about}的二维码', es: 'Código QR de {about}' },
  'ui.referrals.show_qr': { en: 'Link and QR code', zh: '链接与二维码', es: 'Enlace y código QR' },
  'ui.referrals.rewards': { en: 'Rewards to be paid', zh: '待发放奖励', es: 'Recompensas por pagar' },
  'ui.referrals.rewards_none': {
    en: 'Nothing is owed. A reward appears with its evidence, never before.',
    zh: '暂无应付奖励。奖励只在条件达成后出现。',
    es: 'No se debe nada. Una recompensa aparece con su prueba, nunca antes.',
  },
  'ui.referrals.earned_on': { en: 'earned on {day}', zh: '{day} 达成', es: 'ganada el {day}' },
  'ui.referrals.pay': { en: 'Paid', zh: '已发放', es: 'Pagada' },
} as const satisfies Terms;
