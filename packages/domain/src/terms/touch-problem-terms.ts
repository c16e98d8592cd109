import type { Terms } from './term.ts';

/** What can be in the way of a touch, or of a customer's choices about them. */
export const touchProblemTerms = {
  'problem.touch.not_found': {
    en: 'There is no touch {touchId} of which that can be said.',
    zh: '没有可以这样处理的触达{touchId}。',
    es: 'No hay ningún contacto {touchId} del que se pueda decir eso.',
  },
  'problem.touch.going_out': {
    en: 'The touch {touchId} is just going out. Say it again in a moment.',
    zh: '触达{touchId}正在发送，请稍后再报。',
    es: 'El contacto {touchId} está saliendo ahora mismo. Dígalo de nuevo dentro de un momento.',
  },
  'problem.hook.unsigned': {
    en: 'This message is not signed with a secret that Vivero knows, or it is older than five minutes.',
    zh: '该消息未用 Vivero 已知的密钥签名，或已超过五分钟。',
    es: 'Este mensaje no está firmado con una clave que Vivero conozca, o tiene más de cinco minutos.',
  },
  'problem.way.closed': {
    en: 'This way out is not open. The operator opens it where Vivero is started.',
    zh: '该发送渠道未开通，请由运维人员在启动 Vivero 时开通。',
    es: 'Esta vía de salida no está abierta. La abre quien pone Vivero en marcha.',
  },
  'problem.choices.link_invalid': {
    en: 'This link is not valid any more. Please ask your bank.',
    zh: '此链接已失效，请联系您的银行。',
    es: 'Este enlace ya no es válido. Pregunte a su banco.',
  },
} as const satisfies Terms;
