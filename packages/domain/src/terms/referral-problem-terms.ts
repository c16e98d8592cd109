import type { Terms } from './term.ts';

/** Why a code, an arrival, a campaign or a reward is not as asked. */
export const referralProblemTerms = {
  'problem.source_code.not_found': {
    en: 'This link is not in use, or not any more.',
    zh: '该链接无效或已停用。',
    es: 'Este enlace no está en uso, o ya no.',
  },
  'problem.arrival.needs_consent': {
    en: 'Without your yes nobody may get in touch with you; nothing was stored.',
    zh: '未经您同意，我们不会与您联系；您的信息未被保存。',
    es: 'Sin su sí nadie puede contactarle; no se ha guardado nada.',
  },
  'problem.campaign.not_found': {
    en: 'There is no open referral campaign. Marketing starts one.',
    zh: '当前没有进行中的推荐活动，请由市场部发起。',
    es: 'No hay ninguna campaña de recomendación abierta. La inicia marketing.',
  },
  'problem.campaign.invalid': {
    en: 'The campaign cannot be started: {field} is not right.',
    zh: '无法发起活动：{field} 有误。',
    es: 'La campaña no puede empezar: {field} no es correcto.',
  },
  'problem.campaign.reward_refused': {
    en: 'This reward is not allowed here ({rule}): no gifts for deposits, none with a product that can lose money.',
    zh: '此奖励不合规（{rule}）：不得以礼品吸收存款，有风险的产品不得附赠礼品。',
    es: 'Esta recompensa no está permitida aquí ({rule}): nada a cambio de depósitos, ni con un producto con riesgo.',
  },
  'problem.reward.not_found': {
    en: 'There is no such reward that is still to be paid.',
    zh: '没有这笔待发放的奖励。',
    es: 'No hay tal recompensa por pagar.',
  },
} as const satisfies Terms;
