import type { Terms } from './term.ts';

/**
 * The page that a code opens, for people whom the bank does not know. What a visitor says yes to is kept with the number of this text
 * (`arrive.ts`): whoever changes a sentence of a box gives it a new number.
 */
export const landingPageTerms = {
  'ui.landing.title': {
    en: 'Would you like us to get in touch?',
    zh: '欢迎留下联系方式',
    es: '¿Quiere que le contactemos?',
  },
  'ui.landing.from': {
    en: '{name} has passed this link on to you.',
    zh: '{name}将此链接转发给您。',
    es: '{name} le ha pasado este enlace.',
  },
  'ui.landing.forwarded': {
    en: 'A customer of ours has passed this link on to you.',
    zh: '我行一位客户将此链接转发给您。',
    es: 'Un cliente nuestro le ha pasado este enlace.',
  },
  'ui.landing.text': {
    en: 'Leave your name and one way to reach you, and {bank} gets in touch. Nothing is stored until you send it.',
    zh: '请留下姓名和一种联系方式，{bank}将与您联系。提交之前不会保存任何信息。',
    es: 'Deje su nombre y una forma de contacto y {bank} le contactará. No se guarda nada hasta que lo envíe.',
  },
  'ui.landing.name': { en: 'Your name', zh: '您的姓名', es: 'Su nombre' },
  'ui.landing.contact': {
    en: 'Your phone number or e-mail address',
    zh: '您的手机号或邮箱',
    es: 'Su teléfono o correo electrónico',
  },
  'ui.landing.consents': { en: 'What you agree to', zh: '您的授权', es: 'A qué da su consentimiento' },
  'ui.landing.consents_hint': {
    en: 'Each box is your own choice. You can take every yes back at any time, as easily as you give it.',
    zh: '每一项均由您自主选择，您可随时撤回，与授权同样方便。',
    es: 'Cada casilla la decide usted. Puede retirar cada sí cuando quiera, con la misma facilidad.',
  },
  'ui.landing.marketing': {
    en: '{bank} may contact me by the means given above about what it offers. Without this nobody can reply to you.',
    zh: '同意{bank}通过以上联系方式向我介绍其产品与服务。若不勾选，我们将无法与您联系。',
    es: '{bank} puede contactarme por el medio indicado arriba sobre lo que ofrece. Sin esto nadie podrá responderle.',
  },
  'ui.landing.profiling': {
    en: '{bank} may use what it knows about me to choose what it suggests.',
    zh: '同意{bank}使用我的信息为我进行个性化推荐。',
    es: '{bank} puede usar lo que sabe de mí para elegir qué me sugiere.',
  },
  'ui.landing.research': {
    en: '{bank} may ask me what I think of its services.',
    zh: '同意{bank}就其服务向我征求意见。',
    es: '{bank} puede preguntarme qué opino de sus servicios.',
  },
  'ui.landing.tell_owner': {
    en: 'The person who passed the link on may be told that I came by it, and may be rewarded for it.',
    zh: '同意告知转发者我通过其链接登记；转发者可能因此获得奖励。',
    es: 'Se puede decir a quien me pasó el enlace que he venido por él; puede recibir una recompensa.',
  },
  'ui.landing.send': { en: 'Send', zh: '提交', es: 'Enviar' },
  'ui.landing.thanks': {
    en: 'Thank you. {bank} will be in touch.',
    zh: '谢谢！{bank}将与您联系。',
    es: 'Gracias. {bank} le contactará.',
  },
  'ui.landing.thanks_text': {
    en: 'If you change your mind, say so at the first contact or by the link in any message: it counts at once.',
    zh: '如您改变主意，可在首次联系时告知，或点击任一信息中的链接，立即生效。',
    es: 'Si cambia de idea, dígalo en el primer contacto o con el enlace de cualquier mensaje: vale desde ese momento.',
  },
} as const satisfies Terms;
