import type { Terms } from './term.ts';

/** What the marks beside a name say. */
export const markTerms = {
  'ui.mark.consent': { en: '{medium}: {standing}', zh: '{medium}：{standing}', es: '{medium}: {standing}' },
  'ui.mark.consent.granted': { en: 'yes', zh: '同意', es: 'sí' },
  'ui.mark.consent.refused': { en: 'no', zh: '不同意', es: 'no' },
  'ui.mark.consent.withdrawn': { en: 'opted out', zh: '已退订', es: 'baja' },
  'ui.mark.consent.unsaid': { en: 'not asked', zh: '未询问', es: 'sin preguntar' },
  'ui.mark.risk': { en: 'risk {level} of 5', zh: '风险等级 {level}/5', es: 'riesgo {level} de 5' },
} as const satisfies Terms;
