import type { Terms } from './term.ts';

/** What was agreed, where the program writes it, and how contacts end. */
export const followUpTerms = {
  'promise.another_day': {
    en: 'Get in touch again on the day that suits the customer.',
    zh: '在客户方便的那天再联系。',
    es: 'Volver a llamar el día que le viene bien al cliente.',
  },
  'promise.call_again': {
    en: 'Get in touch again, as agreed.',
    zh: '按约定再次联系。',
    es: 'Volver a llamar, como se acordó.',
  },

  'outcome.kind.next_step': { en: 'Next step agreed', zh: '约好下一步', es: 'Próximo paso acordado' },
  'outcome.kind.no_answer': { en: 'No answer', zh: '没接通', es: 'Sin respuesta' },
  'outcome.kind.another_day': { en: 'Another day', zh: '改天再说', es: 'Otro día' },
  'outcome.kind.not_right': { en: 'Not right', zh: '不合适', es: 'No encaja' },
  'outcome.kind.sent': { en: 'Message sent', zh: '已发消息', es: 'Mensaje enviado' },

  'outcome.reason.product': { en: 'Wrong product', zh: '产品不合适', es: 'El producto' },
  'outcome.reason.price': { en: 'Price', zh: '价格', es: 'El precio' },
  'outcome.reason.service': { en: 'Our service', zh: '服务', es: 'El servicio' },
  'outcome.reason.timing': { en: 'Not the time', zh: '时机不对', es: 'No es el momento' },
  'outcome.reason.trust': { en: 'No trust yet', zh: '信任不足', es: 'Falta confianza' },
  'outcome.reason.has_elsewhere': { en: 'Has it elsewhere', zh: '别家已有', es: 'Ya lo tiene en otro sitio' },
  'outcome.reason.could_not_ask': { en: 'Could not ask', zh: '没机会问', es: 'No se pudo preguntar' },
} as const satisfies Terms;
