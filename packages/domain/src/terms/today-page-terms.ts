import type { Terms } from './term.ts';

/** What Today says around an outcome: the keys, the second tap, and what has just been done. */
export const todayPageTerms = {
  'ui.today.outcome': { en: 'How did it end?', zh: '结果如何？', es: '¿Cómo ha quedado?' },
  'ui.today.next_on': { en: 'When next?', zh: '下一次是哪天？', es: '¿Qué día quedan?' },
  'ui.today.another_on': { en: 'Which day then?', zh: '改到哪天？', es: '¿Qué día, entonces?' },
  'ui.today.not_right_because': { en: 'What is not right?', zh: '哪里不合适？', es: '¿Qué es lo que no encaja?' },
  'ui.today.back': { en: 'Back', zh: '返回', es: 'Volver' },
  'ui.today.day.tomorrow': { en: 'Tomorrow', zh: '明天', es: 'Mañana' },
  'ui.today.day.in_three_days': { en: 'In 3 days', zh: '三天后', es: 'En 3 días' },
  'ui.today.day.next_week': { en: 'Next week', zh: '下周', es: 'En una semana' },
  'ui.today.day.next_month': { en: 'Next month', zh: '下个月', es: 'En un mes' },
  'ui.today.day.other': { en: 'Another date', zh: '其他日期', es: 'Otra fecha' },
  'ui.today.day.take': { en: 'Take this date', zh: '就定这天', es: 'Elegir esta fecha' },

  'ui.today.call': { en: 'Call', zh: '拨打电话', es: 'Llamar' },
  'ui.today.call_number': { en: 'Call {number}', zh: '拨打 {number}', es: 'Llamar al {number}' },
  'ui.today.no_number': {
    en: 'No number is on record. Add it on the customer’s page.',
    zh: '没有登记电话号码，请在客户页面补充。',
    es: 'No hay ningún número. Añádalo en la ficha del cliente.',
  },
  'ui.today.sent': { en: 'Sent?', zh: '发出去了吗？', es: '¿Enviado?' },
  'ui.today.sent_yes': { en: 'Yes, sent', zh: '发了', es: 'Sí, enviado' },
  'ui.today.sent_no': { en: 'Not yet', zh: '还没', es: 'Todavía no' },

  'ui.today.noted.next_step': {
    en: '{name}: next step on {day}.',
    zh: '{name}：{day}进行下一步。',
    es: '{name}: próximo paso el {day}.',
  },
  'ui.today.noted.another_day': {
    en: '{name}: again on {day}.',
    zh: '{name}：{day}再联系。',
    es: '{name}: de nuevo el {day}.',
  },
  'ui.today.noted.no_answer': { en: '{name}: no answer.', zh: '{name}：没接通。', es: '{name}: sin respuesta.' },
  'ui.today.noted.not_right': {
    en: '{name}: not right for now.',
    zh: '{name}：暂不合适。',
    es: '{name}: de momento, no.',
  },
  'ui.today.noted.sent': { en: '{name}: message sent.', zh: '{name}：消息已发。', es: '{name}: mensaje enviado.' },
  'ui.today.noted_next': { en: '{noted} Next: {name}', zh: '{noted}下一位：{name}', es: '{noted} Siguiente: {name}' },
  'ui.today.undo': { en: 'Undo', zh: '撤销', es: 'Deshacer' },
  'ui.today.undone': { en: '{name} is back on the list.', zh: '{name}已回到名单。', es: '{name} vuelve a la lista.' },
  'ui.today.not_noted': {
    en: '{name} is back on the list. {problem}',
    zh: '{name}已回到名单。{problem}',
    es: '{name} vuelve a la lista. {problem}',
  },

  'ui.today.done': {
    en: '{count} done',
    zh: '已完成 {count} 件',
    es: '{count, plural, one {# hecho} other {# hechos}}',
  },
  'ui.today.done_of_day': {
    en: 'Minutes spent of the {minutes} in your day',
    zh: '当日 {minutes} 分钟中已用的时间',
    es: 'Minutos dedicados de los {minutes} de la jornada',
  },
  'ui.today.kept': {
    en: '{count, plural, one {# promise kept} other {# promises kept}}',
    zh: '兑现约定 {count} 件',
    es: '{count, plural, one {# compromiso cumplido} other {# compromisos cumplidos}}',
  },
  'ui.customer.open': { en: 'Open the customer page', zh: '打开客户页面', es: 'Abrir la ficha' },
} as const satisfies Terms;
