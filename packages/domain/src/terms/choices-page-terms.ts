import type { Terms } from './term.ts';

/** A customer's own page: what they want to hear from the bank. */
export const choicesPageTerms = {
  'ui.choices.title': {
    en: 'What you want to hear from us',
    zh: '您希望收到哪些信息',
    es: 'Qué quiere recibir de nosotros',
  },
  'ui.choices.intro': {
    en: 'Change it whenever you like: it costs nothing, counts at once, and nothing else between you and {bank} depends on it.',
    zh: '您可随时更改，完全免费，立即生效；不影响您在{bank}办理其他业务。',
    es: 'Cámbielo cuando quiera: es gratis, vale desde ahora y nada más con {bank} depende de ello.',
  },
  'ui.choices.marketing': { en: 'Advertising', zh: '营销信息', es: 'Publicidad' },
  'ui.choices.stop_all': { en: 'No advertising at all', zh: '退订全部营销信息', es: 'Ninguna publicidad' },
  'ui.choices.profiling': { en: 'Suggestions made for you', zh: '个性化推荐', es: 'Sugerencias para usted' },
  'ui.choices.profiling_hint': {
    en: 'Made from what the bank knows about you. Without them you are served as before.',
    zh: '根据银行掌握的您的信息生成。关闭后，服务不受影响。',
    es: 'Se hacen con lo que el banco sabe de usted. Sin ellas se le atiende igual.',
  },
  'ui.choices.yes': { en: 'Yes', zh: '接收', es: 'Sí' },
  'ui.choices.no': { en: 'No', zh: '不接收', es: 'No' },
  'ui.choices.unsaid': { en: 'not said yet', zh: '尚未选择', es: 'aún sin decir' },
  'ui.choices.saved': {
    en: 'Written down. It counts from now on.',
    zh: '已保存，立即生效。',
    es: 'Anotado. Vale desde ahora.',
  },
} as const satisfies Terms;
