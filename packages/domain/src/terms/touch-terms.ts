import type { TouchEvidence } from '../touches/touch-evidence.ts';
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
  'touch_evidence.delivered': { en: 'It is with the recipient', zh: '对方已收到', es: 'Está en su buzón' },
  'touch_evidence.opened': { en: 'Opened', zh: '已打开', es: 'Abierto' },
  'touch_evidence.clicked': { en: 'A link was followed', zh: '已点击链接', es: 'Siguió un enlace' },
  'touch_evidence.replied': { en: 'Answered', zh: '已回复', es: 'Respondido' },
  'touch_evidence.put_off': {
    en: 'Not yet taken, tried again',
    zh: '对方暂未接收，继续重试',
    es: 'Aún no aceptado, se sigue intentando',
  },
  'touch_evidence.bounced': { en: 'Came back', zh: '被退回', es: 'Devuelto' },
  'touch_evidence.no_address': {
    en: 'Came back: nobody is at this address',
    zh: '被退回：该地址不存在',
    es: 'Devuelto: esa dirección no existe',
  },
} as const satisfies Record<`touch_state.${TouchState}` | `touch_evidence.${TouchEvidence}`, Term>;
