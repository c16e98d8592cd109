import type { Terms } from './term.ts';

/** Why two ways of choosing cannot be compared from what was logged, or the effect of contacts not told from what happens anyway. */
export const policyProblemTerms = {
  'problem.policy.no_decisions': {
    en: 'No decision with a known outcome was logged in this period.',
    zh: '该时段没有结果已知的决策记录。',
    es: 'No hay decisiones registradas con resultado conocido en este período.',
  },
  'problem.policy.propensity_missing': {
    en: 'Decision {decision, number} was logged without the chances with which its actions were chosen. What it shows cannot be weighed, and nothing is guessed.',
    zh: '第 {decision, number} 条决策没有记录各行动被选中的概率，无法加权，系统不做猜测。',
    es: 'La decisión {decision, number} se registró sin las probabilidades con que se eligieron sus acciones. No se puede ponderar y no se adivina nada.',
  },
  'problem.policy.not_tried': {
    en: 'In decision {decision, number} the other way of choosing would do what was never tried there. Explore more before comparing.',
    zh: '在第 {decision, number} 条决策中，另一种选法会采取当时从未尝试过的行动。请先扩大探索再比较。',
    es: 'En la decisión {decision, number} la otra forma de elegir haría algo que allí nunca se probó. Explore más antes de comparar.',
  },
  'problem.policy.too_few': {
    en: 'The log is worth only {effective, number} decisions for this comparison; {needed, number} are needed. Wait, or explore more.',
    zh: '就此比较而言，日志只相当于 {effective, number} 条决策；至少需要 {needed, number} 条。请等待积累，或扩大探索。',
    es: 'Para esta comparación el registro equivale a solo {effective, number} decisiones; hacen falta {needed, number}. Espere o explore más.',
  },
  'problem.uplift.too_few': {
    en: 'It happened only {happened, number} times among people who were contacted or left alone by chance; {needed, number} are needed before the effect of contacting can be told apart. Until then lists are ranked by chance and need.',
    zh: '在随机决定是否联系的人群中，该结果只出现了 {happened, number} 次；至少需要 {needed, number} 次才能分辨联系的效果。在此之前，名单按成交概率和需求排序。',
    es: 'Ocurrió solo {happened, number} veces entre personas contactadas o no al azar; hacen falta {needed, number} para distinguir el efecto del contacto. Hasta entonces las listas se ordenan por probabilidad y necesidad.',
  },
  'problem.uplift.one_arm': {
    en: 'Everybody was contacted, or nobody was: there is nothing to compare with.',
    zh: '所有人都被联系过，或没有任何人被联系过：没有可比较的对象。',
    es: 'Se contactó a todos o a nadie: no hay con qué comparar.',
  },
} satisfies Terms;
