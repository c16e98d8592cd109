import type { Terms } from './term.ts';

/** What was agreed, where the program writes it, how contacts end, and who slips back when nobody gets in touch, and birthdays. */
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

  'promise.door.channel': {
    en: 'Talk about the circle, place or knowledge that they could bring.',
    zh: '聊聊对方可以带来的圈子、场地或专业能力。',
    es: 'Hablar del círculo, el lugar o el conocimiento que podría aportar.',
  },
  'promise.door.referrer': {
    en: 'Ask whom they know who has such a need.',
    zh: '询问对方身边谁有这样的需求。',
    es: 'Preguntar a quién conoce con esa necesidad.',
  },
  'promise.door.feedback': {
    en: 'Ask what they would need to be different.',
    zh: '请教对方希望我们在哪些方面改进。',
    es: 'Preguntar qué tendría que ser distinto.',
  },
  'promise.thank': {
    en: 'Say thank you for what they brought.',
    zh: '感谢对方的支持。',
    es: 'Dar las gracias por lo que aportó.',
  },

  'promise.get_in_touch': { en: 'Get in touch', zh: '联系客户', es: 'Ponerse en contacto' },
  'promise.decide': {
    en: 'Go through facts and costs and decide together: {need}.',
    zh: '一起看要点和费用，做出决定：{need}。',
    es: 'Ver juntos características y costes, y decidir: {need}.',
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

  'plan.factor.slips': {
    en: 'Slips back to “{stage}” on {day} otherwise',
    zh: '否则{day}退回“{stage}”',
    es: 'De lo contrario, el {day} vuelve a «{stage}»',
  },
  'plan.reason.going_cold.reached': {
    en: 'Slips back to “{stage}” on {day} unless you talk before.',
    zh: '若在此之前没有联系上，{day}将退回“{stage}”。',
    es: 'El {day} vuelve a «{stage}» si antes no hablan.',
  },
  'plan.reason.going_cold.interested': {
    en: 'Interest is fading: slips back to “{stage}” on {day} unless something stirs it again.',
    zh: '兴趣正在消退：若没有新的触动，{day}将退回“{stage}”。',
    es: 'El interés se apaga: el {day} vuelve a «{stage}» si nada lo reaviva.',
  },
  'plan.reason.going_cold.in_need': {
    en: 'The need has been left alone: slips back to “{stage}” on {day} unless you take it up.',
    zh: '需求久未跟进：若不跟进，{day}将退回“{stage}”。',
    es: 'La necesidad está sin atender: el {day} vuelve a «{stage}» si no la retoma.',
  },
  'plan.reason.going_cold.transacted': {
    en: 'Nothing is in use any more: slips back to “{stage}” on {day} unless something new begins.',
    zh: '已无在用产品：若没有新的往来，{day}将退回“{stage}”。',
    es: 'Ya no usa nada: el {day} vuelve a «{stage}» si no empieza algo nuevo.',
  },
  'plan.reason.going_cold.repurchasing': {
    en: 'Has not bought again for a long time: slips back to “{stage}” on {day} unless something new begins.',
    zh: '很久没有再次购买：若没有新的往来，{day}将退回“{stage}”。',
    es: 'Hace tiempo que no repite: el {day} vuelve a «{stage}» si no empieza algo nuevo.',
  },
  'plan.reason.going_cold.super_customer': {
    en: 'Has not recommended us for a long time: slips back to “{stage}” on {day} unless you give a reason to.',
    zh: '很久没有推荐我们：若没有新的理由，{day}将退回“{stage}”。',
    es: 'Hace tiempo que no nos recomienda: el {day} vuelve a «{stage}» si no le da un motivo.',
  },

  'plan.reason.birthday': {
    en: 'Birthday today or in the next three days.',
    zh: '今天或三天内过生日。',
    es: 'Cumple años hoy o en los próximos tres días.',
  },
  'plan.reason.birthday_lunar': {
    en: 'Lunar birthday today or in the next three days.',
    zh: '今天或三天内过农历生日。',
    es: 'Cumple años hoy o en los próximos tres días según el calendario lunar.',
  },
  'plan.reason.birthday_on': { en: 'Birthday on {day}.', zh: '{day}过生日。', es: 'Cumple años el {day}.' },
  'plan.reason.birthday_lunar_on': {
    en: 'Lunar birthday on {day}.',
    zh: '{day}过农历生日。',
    es: 'Cumple años el {day} según el calendario lunar.',
  },
  'script.opening.birthday': {
    en: 'Best wishes on your birthday! That is all I am getting in touch for.',
    zh: '祝您生日快乐！今天只想送上祝福。',
    es: '¡Muchas felicidades por su cumpleaños! Solo quería felicitarle.',
  },
  'script.question.birthday': {
    en: 'How are you, and what are your plans for the new year of your life?',
    zh: '最近一切都好吗？新的一岁有什么打算？',
    es: '¿Qué tal está? ¿Qué planes tiene para este nuevo año?',
  },
  'script.value.birthday': {
    en: 'A kind word on the right day, and nothing to sell.',
    zh: '在对的日子送上一句问候，不谈产品。',
    es: 'Unas palabras amables el día señalado, sin nada que vender.',
  },
  'script.next.birthday': {
    en: 'Greet on the day itself; write down the plans mentioned; no product.',
    zh: '生日当天送上祝福；记下客户提到的打算，不提产品。',
    es: 'Felicitar el mismo día; anotar los planes que cuente; sin productos.',
  },
  'script.objection.birthday': {
    en: 'Thank you, but I am celebrating just now.',
    zh: '谢谢，我正忙着过生日呢。',
    es: 'Gracias, ahora mismo lo estoy celebrando.',
  },
  'script.answer.birthday': {
    en: 'Of course. Enjoy the day!',
    zh: '那就不打扰了，祝您开心！',
    es: 'Claro. ¡Que lo disfrute!',
  },
} as const satisfies Terms;
