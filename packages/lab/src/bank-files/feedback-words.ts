import type { Language } from '@vivero/domain';

/** What customers say, by language and mood. */
export const FEEDBACK_WORDS: Readonly<
  Record<Language, Readonly<Record<'glad' | 'plain' | 'sorry', readonly string[]>>>
> = {
  en: {
    glad: [
      'You rang at just the right moment, thank you.',
      'Clear advice and no pressure.',
      'Everything was ready when I came to the branch.',
    ],
    plain: [
      'The app asks for the code twice.',
      'I would like the statement a day earlier.',
      'Is there a table of all the fees somewhere?',
    ],
    sorry: [
      'Please stop calling me about products I do not need.',
      'I waited a week for an answer.',
      'Nobody told me about the fee.',
    ],
  },
  zh: {
    glad: ['电话来得正是时候，谢谢。', '讲得清楚，也没有催我。', '到网点时材料都准备好了。'],
    plain: ['手机银行要输两次验证码。', '希望对账单能早一天到。', '哪里能看到全部收费标准？'],
    sorry: ['请不要再推荐我不需要的产品。', '等了一个星期才有回复。', '收费没有提前告诉我。'],
  },
  es: {
    glad: [
      'Me llamaron justo cuando lo necesitaba, gracias.',
      'Consejo claro y sin presión.',
      'Todo estaba listo cuando fui a la oficina.',
    ],
    plain: [
      'La aplicación pide la clave dos veces.',
      'Me gustaría recibir el extracto un día antes.',
      '¿Hay en algún sitio una lista de todas las comisiones?',
    ],
    sorry: [
      'Por favor, no me llamen más por productos que no necesito.',
      'Tardaron una semana en contestar.',
      'Nadie me avisó de la comisión.',
    ],
  },
};
