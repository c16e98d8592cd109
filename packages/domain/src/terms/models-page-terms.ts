import type { Terms } from './term.ts';

/** The page of what was learned from the bank's own history. */
export const modelsPageTerms = {
  'ui.models.intro': {
    en: 'What was learned from the bank’s own history, how well it does on days that it had not seen, and how long it counts. No customer is in it.',
    zh: '从本行历史中学到了什么，在未见过的日子里表现如何，有效到何时。不涉及任何具体客户。',
    es: 'Lo aprendido de la historia del banco, qué tal le va en días que no había visto y hasta cuándo vale. No aparece ningún cliente.',
  },
  'ui.models.loading': { en: 'The cards are coming', zh: '正在读取模型卡片', es: 'Llegan las fichas' },
  'ui.models.kind.needs': { en: 'Who has which need', zh: '谁有哪种需求', es: 'Quién tiene qué necesidad' },
  'ui.models.kind.purchases': { en: 'Who buys what', zh: '谁会办理什么', es: 'Quién contrata qué' },
  'ui.models.kind.value': { en: 'What customers are worth', zh: '客户价值', es: 'Cuánto valen los clientes' },
  'ui.models.state.in_use': { en: 'in use', zh: '使用中', es: 'en uso' },
  'ui.models.state.base_rates': { en: 'not in use', zh: '未使用', es: 'sin usar' },
  'ui.models.state.refused': { en: 'not learned', zh: '未能学习', es: 'no aprendido' },
  'ui.models.state.expired': { en: 'out of date', zh: '已过期', es: 'caducado' },
  'ui.models.counted': {
    en: '{used, plural, =0 {None is in use} one {# is in use} other {# are in use}}, of {all, number}.',
    zh: '{all, number} 个中有 {used, number} 个使用中。',
    es: '{used, plural, =0 {Ninguno en uso} one {# en uso} other {# en uso}}, de {all, number}.',
  },
  'ui.models.expired': {
    en: '{count, plural, one {# is out of date: nobody goes by it any more.} other {# are out of date: nobody goes by them any more.}} Learn anew:',
    zh: '{count, number} 个已过期，不再使用。请重新学习：',
    es: '{count, plural, one {# ha caducado y ya no se usa.} other {# han caducado y ya no se usan.}} Aprenda de nuevo:',
  },
  'ui.models.none': { en: 'Nothing has been learned yet', zh: '尚未学习', es: 'Aún no se ha aprendido nada' },
  'ui.models.none_text': {
    en: 'Until then the rules and base rates go on, as they say on every page. Half a year of history and some fifty purchases of a kind are enough to begin. Whoever operates Vivero learns with:',
    zh: '在此之前沿用既定规则与基础成功率，各页面会如实说明。有半年历史、某类成交约五十笔，就可以开始。由 Vivero 的运维人员执行：',
    es: 'Mientras tanto siguen las reglas y las tasas base, como dice cada página. Medio año de historia y unas cincuenta compras de un tipo bastan para empezar. Quien opera Vivero aprende con:',
  },
} as const satisfies Terms;
