import type { Terms } from './term.ts';

/** The page that explains the marks. */
export const marksPageTerms = {
  'ui.marks.stage': { en: 'Stage', zh: '阶段', es: 'Etapa' },
  'ui.marks.stage.text': {
    en: 'Seven dots: how far somebody has come. Each step rests on evidence.',
    zh: '七个圆点：客户走到了哪一阶。每一阶都有依据。',
    es: 'Siete puntos: hasta dónde ha llegado una persona. Cada paso se apoya en hechos.',
  },
  'ui.marks.scene': { en: 'Seed or sell', zh: '种草或带货', es: 'Sembrar o vender' },
  'ui.marks.scene.text': {
    en: 'An outline seeds: something useful, nothing asked. A filled mark sells.',
    zh: '空心为种草：给有用的东西，不求回报。实心为带货。',
    es: 'El contorno siembra: algo útil, sin pedir nada. El relleno vende.',
  },
  'ui.marks.consent': { en: 'Consent', zh: '联系意愿', es: 'Consentimiento' },
  'ui.marks.consent.text': {
    en: 'The customer’s latest word on being contacted one way.',
    zh: '客户对某种触达方式最近一次的表态。',
    es: 'Lo último que dijo el cliente sobre un canal de contacto.',
  },
  'ui.marks.clock': { en: 'Clock', zh: '时钟', es: 'Reloj' },
  'ui.marks.clock.text': {
    en: 'Amber says one thing only: somebody is waiting right now.',
    zh: '琥珀色只表示一件事：有人正在等。',
    es: 'El ámbar dice una sola cosa: alguien está esperando ahora.',
  },
  'ui.marks.clock.running': { en: 'waiting', zh: '等候中', es: 'esperando' },
  'ui.marks.clock.stopped': { en: 'answered', zh: '已回应', es: 'atendido' },
  'ui.marks.risk': { en: 'Risk level', zh: '风险等级', es: 'Nivel de riesgo' },
  'ui.marks.risk.text': {
    en: 'Five steps, 1 the lowest. A product never stands above what its customer may bear.',
    zh: '共五级，1 级最低。产品的等级不得高于客户的承受能力。',
    es: 'Cinco peldaños; el 1 es el más bajo. Un producto nunca supera el perfil de riesgo del cliente.',
  },
} as const satisfies Terms;
