import type { Terms } from './term.ts';

/** What each rule of the gate says where it is in the way; keys `why_not.<rule>` and `why_not.<rule>.<sentence>`. */
export const whyNotTerms = {
  'why_not.identity': { en: 'Set aside: {detour}', zh: '已搁置：{detour}', es: 'Apartado: {detour}' },
  'why_not.objection': {
    en: 'The customer said no to {medium}',
    zh: '客户已拒绝{medium}',
    es: 'El cliente se opuso a: {medium}',
  },
  'why_not.profiling': {
    en: 'The customer does not want suggestions made from personal data',
    zh: '客户拒绝个性化推荐',
    es: 'El cliente no quiere sugerencias basadas en sus datos',
  },
  'why_not.basis': {
    en: 'No lawful basis is recorded',
    zh: '没有合法的处理依据',
    es: 'No consta una base legal',
  },
  'why_not.basis.agreed': {
    en: 'Stay with what was agreed: no lawful basis for marketing is recorded',
    zh: '只谈约定的事：没有用于营销的合法依据',
    es: 'Ceñirse a lo acordado: no consta base legal para hablar de ventas',
  },
  'why_not.reach': { en: 'No contact for {medium}', zh: '没有{medium}联系方式', es: 'Sin datos para: {medium}' },
  'why_not.reach.came_back': {
    en: 'Mail to this address came back: ask for another',
    zh: '该邮箱的邮件被退回，请向客户核实新地址',
    es: 'El correo a esta dirección fue devuelto: pida otra',
  },
  'why_not.consent': {
    en: 'No consent to {medium} (rules: {jurisdiction})',
    zh: '未取得{medium}营销同意（适用规则：{jurisdiction}）',
    es: 'Sin consentimiento para: {medium} (normas: {jurisdiction})',
  },
  'why_not.consent.in_person': {
    en: 'May only be raised in person or when the customer calls',
    zh: '只能当面或客户来电时提出',
    es: 'Solo puede plantearse en persona o cuando el cliente llame',
  },
  'why_not.quiet_time': {
    en: 'Calls only from {from, number}:00 to {until, number}:00',
    zh: '仅可在{from, number}:00至{until, number}:00联系',
    es: 'Llamadas solo de {from, number}:00 a {until, number}:00',
  },
  'why_not.quiet_time.rest_day': {
    en: 'No commercial calls at weekends or on holidays',
    zh: '周末和节假日不得营销来电',
    es: 'Sin llamadas comerciales en fin de semana ni festivos',
  },
  'why_not.cap': {
    en: '{count, plural, one {# contact} other {# contacts}} in {days, number} days is enough',
    zh: '{days, number}天内已联系{count, number}次，不再打扰',
    es: '{count, plural, one {# contacto} other {# contactos}} en {days, number} días es suficiente',
  },
  'why_not.cap.medium': {
    en: 'Already contacted by {medium} in the last {days, number} days',
    zh: '{days, number}天内已通过{medium}联系过',
    es: 'Ya hubo contacto en los últimos {days, number} días: {medium}',
  },
  'why_not.suitability': {
    en: 'Product risk level {level, number} is above the customer’s tolerance {tolerance, number}',
    zh: '产品风险等级R{level, number}高于客户风险承受能力C{tolerance, number}',
    es: 'El nivel de riesgo {level, number} supera el perfil {tolerance, number} del cliente',
  },
  'why_not.suitability.unassessed': {
    en: 'There is no valid risk assessment',
    zh: '没有有效的风险测评',
    es: 'No hay un perfil de riesgo válido',
  },
  'why_not.suitability.expired': {
    en: 'The risk assessment of {day} has run out',
    zh: '{day}的风险测评已过期',
    es: 'El perfil de riesgo del {day} ha caducado',
  },
  'why_not.second_person': {
    en: 'From age {age, number} a second person must be present',
    zh: '{age, number}岁及以上客户须有第二人在场',
    es: 'Desde los {age, number} años debe estar presente una segunda persona',
  },
  'why_not.seed_first': {
    en: 'Too early to name a product: {seeds, number} of {wanted, number} helpful touches so far',
    zh: '现在推产品为时过早：种草{seeds, number}次，需要{wanted, number}次',
    es: 'Pronto para un producto: {seeds, number} de {wanted, number} contactos de valor hasta ahora',
  },
  'why_not.seed_first.only_pitches': {
    en: 'The last three contacts all sold; show care first',
    zh: '最近三次联系都在推销，先做客情维护',
    es: 'Los tres últimos contactos fueron de venta; primero, cuidar la relación',
  },
  'why_not.complaint': {
    en: 'A complaint has been open since {day}',
    zh: '{day}起有未解决的投诉',
    es: 'Hay una reclamación abierta desde el {day}',
  },
  'why_not.holdout': {
    en: 'Comparison group: suggestions are withheld',
    zh: '对照组：不提供建议',
    es: 'Grupo de control: sin sugerencias',
  },
  'why_not.named_by_friend': {
    en: 'Somebody else gave this address: no message until the person has come in and said yes',
    zh: '联系方式由他人提供：本人主动登记并同意前，不得发送信息',
    es: 'Esta dirección la dio otra persona: ningún mensaje hasta que la propia persona venga y acepte',
  },
  'why_not.reward.deposit': {
    en: 'Nothing may be promised for money on deposit',
    zh: '不得以礼品或返利吸引存款',
    es: 'No se puede prometer nada a cambio de depósitos',
  },
  'why_not.reward.risk': {
    en: 'No gift may come with a product that can lose money',
    zh: '有风险的产品不得附赠礼品',
    es: 'Un producto con riesgo no puede llevar regalo',
  },
  'why_not.call_prefix': {
    en: 'Call from the number for commercial calls, and say at once who calls and why',
    zh: '使用营销专用号码拨打，并首先说明身份和来意',
    es: 'Llame desde el número comercial y diga al empezar quién llama y para qué',
  },
  'why_not.footer': {
    en: 'The bank’s postal address is missing from its settings',
    zh: '银行设置中缺少通信地址',
    es: 'Falta la dirección postal del banco en los ajustes',
  },
  'why_not.content.missing': {
    en: 'A message needs content',
    zh: '消息缺少内容',
    es: 'Un mensaje necesita contenido',
  },
  'why_not.content.unknown': {
    en: 'This content is not in the library',
    zh: '内容库中没有这项内容',
    es: 'Este contenido no está en la biblioteca',
  },
  'why_not.content.unapproved': {
    en: 'The content has not been approved',
    zh: '内容尚未审批',
    es: 'El contenido no está aprobado',
  },
  'why_not.content.ended': {
    en: 'The last day of this content has passed',
    zh: '内容已过有效期',
    es: 'El contenido ya ha caducado',
  },
  'why_not.content.stale': {
    en: 'A fact in the content has changed since it was approved',
    zh: '内容中的产品信息在审批后已变更',
    es: 'Un dato del contenido ha cambiado desde su aprobación',
  },
  'why_not.not_before': {
    en: 'It was asked for a later moment',
    zh: '计划在稍后发送',
    es: 'Se pidió para más adelante',
  },
} as const satisfies Terms;
