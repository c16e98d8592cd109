import type { Terms } from './term.ts';

/** What stands around the content of a message to a customer. The pages never carry it. */
export const letterTerms = {
  'letter.greeting': { en: 'Dear {name},', zh: '尊敬的{name}：', es: 'Hola, {name}:' },
  'letter.greeting.nameless': { en: 'Good day,', zh: '您好：', es: 'Hola:' },
  'letter.more': {
    en: 'If you would like to know more, simply reply or ask {rm}.',
    zh: '如需了解更多，请直接回复或联系{rm}。',
    es: 'Si quiere saber más, responda a este mensaje o pregunte a {rm}.',
  },
  'letter.sign': { en: '{rm}, {bank}', zh: '{bank} {rm}', es: '{rm}, {bank}' },
  'letter.footer.marketing': {
    en: 'Advertisement by {bank}, {address}.',
    zh: '广告。发送方：{bank}，{address}。',
    es: 'Publicidad de {bank}, {address}.',
  },
  'letter.footer.service': {
    en: 'A service message by {bank}, {address}, about your business with us.',
    zh: '服务通知。发送方：{bank}，{address}。',
    es: 'Mensaje de servicio de {bank}, {address}, sobre sus asuntos con nosotros.',
  },
  'letter.footer.object': {
    en: 'You may say no to advertising at any time, free of charge and at once; this does not touch anything else between us:',
    zh: '您可随时免费拒绝营销信息，立即生效，且不影响其他服务：',
    es: 'Puede oponerse a la publicidad en cualquier momento, gratis y con efecto inmediato; nada más cambia entre nosotros:',
  },
  'letter.footer.choices': {
    en: 'What you want to hear from us, and how:',
    zh: '设置您希望接收的内容和方式：',
    es: 'Lo que quiere recibir de nosotros, y cómo:',
  },
  'letter.stop': { en: 'No more advertising', zh: '退订营销信息', es: 'No más publicidad' },
  'letter.text.stop': { en: 'Stop: {link}', zh: '退订：{link}', es: 'Baja: {link}' },
} as const satisfies Terms;
