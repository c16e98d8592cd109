import type { Terms } from './term.ts';

/** The page of what goes out. */
export const touchesPageTerms = {
  'ui.touches.state': { en: 'Which', zh: '状态', es: 'Cuáles' },
  'ui.touches.none': { en: 'There is none.', zh: '暂无。', es: 'No hay ninguno.' },
  'ui.touches.until': { en: 'Looked at again: {moment}', zh: '再次检查：{moment}', es: 'Se volverá a mirar: {moment}' },
  'ui.touches.arrived': { en: 'It arrived', zh: '已送达', es: 'Llegó' },
  'ui.touches.did_not_arrive': { en: 'It did not arrive', zh: '未送达', es: 'No llegó' },
  'ui.touches.done': { en: 'Done', zh: '已办理', es: 'Hecho' },
  'ui.touches.cancelled': { en: 'Not wanted any more', zh: '取消', es: 'Ya no hace falta' },
  'ui.touches.unknown_hint': {
    en: 'The connection broke while these were handed over. They are never sent again by themselves: ask the customer, or look into the mail server, and say what happened.',
    zh: '移交过程中连接中断，系统不会自动重发。请向客户或邮件服务器核实后选择结果。',
    es: 'La conexión se cortó al entregarlos. Nunca se reenvían solos: pregunte al cliente o mire el servidor de correo y diga qué pasó.',
  },
  'ui.touches.more': { en: 'More', zh: '更多', es: 'Más' },
} as const satisfies Terms;
