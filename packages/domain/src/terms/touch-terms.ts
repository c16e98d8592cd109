import type { TouchState } from '../touches/touch-state.ts';
import type { Term } from './term.ts';

/** How far a touch has come. */
export const touchTerms = {
  'touch_state.held': { en: 'waits', zh: '等待中', es: 'en espera' },
  'touch_state.refused': { en: 'refused', zh: '已拦截', es: 'rechazado' },
  'touch_state.ready': { en: 'about to go out', zh: '待发送', es: 'listo para salir' },
  'touch_state.task': { en: 'for you to do', zh: '待您办理', es: 'pendiente de usted' },
  'touch_state.sending': { en: 'being sent', zh: '发送中', es: 'enviándose' },
  'touch_state.sent': { en: 'sent', zh: '已发送', es: 'enviado' },
  'touch_state.failed': { en: 'failed', zh: '发送失败', es: 'fallido' },
  'touch_state.unknown': { en: 'nobody knows', zh: '结果不明', es: 'sin saberse' },
  'touch_state.delivered': { en: 'delivered', zh: '已送达', es: 'entregado' },
  'touch_state.bounced': { en: 'came back', zh: '被退回', es: 'devuelto' },
  'touch_state.done': { en: 'done', zh: '已完成', es: 'hecho' },
  'touch_state.expired': { en: 'too late', zh: '已过期', es: 'fuera de plazo' },
  'touch_state.cancelled': { en: 'cancelled', zh: '已取消', es: 'cancelado' },
} as const satisfies Record<`touch_state.${TouchState}`, Term>;
