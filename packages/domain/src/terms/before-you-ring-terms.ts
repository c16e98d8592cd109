import type { Terms } from './term.ts';

/** The card that somebody reads before ringing, on whatever page the number stands, and what has become of a promise. */
export const beforeYouRingTerms = {
  'ui.before.title': { en: 'Before you ring', zh: '拨打之前', es: 'Antes de llamar' },
  'ui.follow_up.state.kept': { en: 'kept', zh: '已做到', es: 'cumplido' },
  'ui.follow_up.state.moved': { en: 'moved', zh: '已改期', es: 'aplazado' },
  'ui.follow_up.state.dropped': { en: 'not needed', zh: '已取消', es: 'anulado' },
  'ui.follow_up.state.open': { en: 'open', zh: '未到期', es: 'pendiente' },
  'ui.before.promise': { en: 'Last promise', zh: '上次约定', es: 'Último compromiso' },
  'ui.before.contact': { en: 'Last contact', zh: '上次联系', es: 'Último contacto' },
  'ui.before.contact_on': { en: '{day}, {medium}', zh: '{day}，{medium}', es: '{day}, {medium}' },
  'ui.before.unanswered': { en: 'no answer', zh: '未接通', es: 'sin respuesta' },
  'ui.before.note': { en: 'Last note', zh: '上次记录', es: 'Última nota' },
  'ui.before.not': { en: 'Do not say', zh: '不要说', es: 'No decir' },
  'before.complaint': {
    en: 'Nothing to sell: a complaint is open since {day}.',
    zh: '不谈产品：自{day}起有投诉未解决。',
    es: 'Nada de ventas: hay una queja abierta desde el {day}.',
  },
  'before.denied': {
    en: 'Not again about {need}: the answer on {day} was no.',
    zh: '不再提“{need}”：{day}已明确拒绝。',
    es: 'No insistir en {need}: el {day} dijo que no.',
  },
} as const satisfies Terms;
