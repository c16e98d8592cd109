import type { Terms } from './term.ts';

/** Asking one customer for a referral, and what came of it. */
export const customerReferralsTerms = {
  'ui.referral.title': { en: 'Referrals', zh: '推荐', es: 'Recomendaciones' },
  'ui.referral.loading': { en: 'Loading the referrals', zh: '正在载入推荐', es: 'Cargando las recomendaciones' },
  'ui.referral.ask': { en: 'Ask for a referral', zh: '请客户推荐', es: 'Pedir una recomendación' },
  'ui.referral.no_campaign': {
    en: 'No referral campaign is open. Marketing starts one.',
    zh: '当前没有推荐活动，请由市场部发起。',
    es: 'No hay ninguna campaña abierta. La inicia marketing.',
  },
  'ui.referral.shows_owner': {
    en: 'The customer wants the first name to be read on the page',
    zh: '客户同意在页面上显示其姓氏',
    es: 'El cliente quiere que en la página se lea su nombre de pila',
  },
  'ui.referral.link': { en: 'Link of {campaign}', zh: '{campaign} 的推荐链接', es: 'Enlace de {campaign}' },
  'ui.referral.copy': { en: 'Copy the link', zh: '复制链接', es: 'Copiar el enlace' },
  'ui.referral.copied': { en: 'Copied', zh: '已复制', es: 'Copiado' },
  'ui.referral.qr': { en: 'QR code of the link', zh: '推荐链接二维码', es: 'Código QR del enlace' },
  'ui.referral.poster': { en: 'Open as a poster', zh: '打开海报', es: 'Abrir como cartel' },
  'ui.referral.script_title': { en: 'What to say', zh: '话术', es: 'Qué decir' },
  'ui.referral.script': {
    en: 'I am glad that this was of use to you. Is there somebody who could do with it too? Here is a link of your own: pass it on if you like. Whoever opens it decides for themselves whether we may get in touch; I do not need a name or a number from you.',
    zh: '很高兴能帮到您。您身边有没有朋友也用得上？这是您的专属链接，您愿意的话可以转给他。对方打开后自己决定是否让我们联系，您不需要把他的姓名或电话告诉我。',
    es: 'Me alegra que le haya servido. ¿Conoce a alguien a quien también le vendría bien? Aquí tiene un enlace suyo: páselo si quiere. Quien lo abra decide si podemos contactarle; no necesito de usted ningún nombre ni teléfono.',
  },
  'ui.referral.friends': { en: 'Brought', zh: '已带来', es: 'Ha traído' },
  'ui.referral.friend_since': { en: 'since {day}', zh: '{day} 起', es: 'desde el {day}' },
  'ui.referral.friend_bought': { en: 'has bought', zh: '已成交', es: 'ha contratado' },
  'ui.referral.credit': {
    en: 'Credit: {value} a year (between {from} and {to})',
    zh: '推荐价值：每年 {value}（介于 {from} 与 {to} 之间）',
    es: 'Crédito: {value} al año (entre {from} y {to})',
  },
  'ui.referral.credit_note': {
    en: 'Part of what the people brought hold here; of those who hold nothing yet there is none.',
    zh: '来自所带来客户在我行的持有；尚无持有的不计。',
    es: 'Parte de lo que tienen aquí las personas traídas; de quien aún no tiene nada, ninguno.',
  },
  'ui.referral.reward': {
    en: 'Reward earned: {amount}',
    zh: '已达成奖励：{amount}',
    es: 'Recompensa ganada: {amount}',
  },
  'ui.referral.reward_paid': { en: 'paid', zh: '已发放', es: 'pagada' },
  'ui.referral.came_by': { en: 'Came by', zh: '来源', es: 'Llegó por' },
  'ui.referral.came_again': { en: 'again', zh: '再次', es: 'otra vez' },
  'ui.referral.network': { en: 'See the network', zh: '查看推荐网络', es: 'Ver la red' },
} as const satisfies Terms;
