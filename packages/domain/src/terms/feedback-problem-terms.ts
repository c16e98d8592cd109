import type { Terms } from './term.ts';

/** Why feedback is not moved on as asked, or a quota not looked at. */
export const feedbackProblemTerms = {
  'problem.quota.product_unknown': {
    en: 'There is no such product on the shelf.',
    zh: '货架上没有这个产品。',
    es: 'No hay tal producto en el catálogo.',
  },
  'problem.feedback.not_found': {
    en: 'There is no such feedback to be settled here.',
    zh: '这里没有可处理的这条反馈。',
    es: 'Aquí no hay tal sugerencia por resolver.',
  },
  'problem.feedback.wrong_state': {
    en: 'Somebody has moved this feedback on meanwhile; look again.',
    zh: '这条反馈已被他人处理，请刷新再看。',
    es: 'Alguien ha avanzado esto entretanto; mire de nuevo.',
  },
  'problem.feedback.topic_unknown': {
    en: 'This kind of feedback has no such topic.',
    zh: '这类反馈没有该主题。',
    es: 'Este tipo de sugerencia no tiene ese tema.',
  },
} as const satisfies Terms;
