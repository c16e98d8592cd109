import type { Terms } from './term.ts';

/** Why a row is on the list that was drawn by lot and not simply worth most. */
export const drawnTerms = {
  'plan.drawn.row': {
    en: 'The last place of the day was drawn by lot among {count, number} customers who look equally promising, so that the bank learns whom it passes over',
    zh: '当天最后一个名额由抽签从{count, number}位看起来同样有希望的客户中选出，好让银行了解自己错过了谁',
    es: 'El último lugar del día se sorteó entre {count, number} clientes que parecen igual de prometedores, para que el banco aprenda a quién deja pasar',
  },
  'plan.drawn.action': {
    en: 'Chosen by lot among {count, number} actions that look equally good, so that the bank learns which works better',
    zh: '有{count, number}种做法看起来同样好，这一种由抽签选出，好让银行了解哪种更有效',
    es: 'Elegida por sorteo entre {count, number} acciones que parecen igual de buenas, para que el banco aprenda cuál funciona mejor',
  },
} as const satisfies Terms;
