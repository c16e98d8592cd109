import type { Terms } from './term.ts';

/** The funnel explorer: steps in order, how many came to each, and where they were lost. */
export const funnelsPageTerms = {
  'ui.funnels.intro': {
    en: 'How many customers go from one step to the next, and where they are lost.',
    zh: '有多少客户从上一步走到下一步，又在哪里流失。',
    es: 'Cuántos clientes pasan de un paso al siguiente y dónde se pierden.',
  },
  'ui.funnels.loading': { en: 'Counting the steps', zh: '正在统计各步', es: 'Contando los pasos' },
  'ui.funnels.steps': { en: 'Steps', zh: '步骤', es: 'Pasos' },
  'ui.funnels.days': { en: 'All steps within days', zh: '全部步骤需在几天内', es: 'Todos los pasos en días' },
  'ui.funnels.split': { en: 'Split by', zh: '拆分方式', es: 'Separar por' },
  'ui.funnels.split.none': { en: 'not split', zh: '不拆分', es: 'sin separar' },
  'ui.funnels.split.book': { en: 'book', zh: '客户经理', es: 'cartera' },
  'ui.funnels.split.branch': { en: 'branch', zh: '网点', es: 'oficina' },
  'ui.funnels.split.medium': { en: 'how the first step came', zh: '第一步的触达方式', es: 'canal del primer paso' },
  'ui.funnels.everybody': { en: 'All together', zh: '全部客户', es: 'Todos juntos' },
  'ui.funnels.not_stated': { en: 'Not stated', zh: '未填写', es: 'Sin indicar' },
  'ui.funnels.people': {
    en: '{count, plural, =0 {nobody} one {# customer} other {# customers}}',
    zh: '{count, number} 位客户',
    es: '{count, plural, =0 {nadie} one {# cliente} other {# clientes}}',
  },
  'ui.funnels.share': {
    en: '{value, number, ::percent .0} of the step before',
    zh: '上一步的 {value, number, ::percent .0}',
    es: '{value, number, ::percent .0} del paso anterior',
  },
  'ui.funnels.of_before': {
    en: 'Of those who came to the step before:',
    zh: '相对上一步：',
    es: 'De quienes llegaron al paso anterior:',
  },
  'ui.funnels.of_first': {
    en: 'Of those who took the first step:',
    zh: '相对第一步：',
    es: 'De quienes dieron el primer paso:',
  },
  'ui.funnels.median': {
    en: 'Half of them came here within {days, plural, =0 {the same day} one {# day} other {# days}} of the step before.',
    zh: '其中一半在上一步之后 {days, number} 天内到达此步。',
    es: 'La mitad llegó aquí {days, plural, =0 {el mismo día} one {a # día como mucho} other {a # días como mucho}} del paso anterior.',
  },
  'ui.funnels.few': {
    en: 'Too few people stopped at some step to be shown.',
    zh: '在某一步停下的人数过少，不予显示。',
    es: 'En algún paso se quedaron muy pocas personas para mostrarlo.',
  },
  'ui.funnels.nobody': {
    en: 'Nobody took the first step in this time. Take a longer time or another step.',
    zh: '这段时间内没有客户完成第一步，请延长时间或更换步骤。',
    es: 'Nadie dio el primer paso en este tiempo. Pruebe con más tiempo o con otro paso.',
  },
  'ui.funnels.foot': {
    en: 'Of {of, plural, one {# customer} other {# customers}} in your sight. Counted in {ms, number} ms, as of {day}. Who went further did so after the step before; that is no proof that the step was the reason.',
    zh: '您可见的客户共 {of, number} 位。用时 {ms, number} 毫秒，数据截至 {day}。走到后一步只说明先后，并不证明前一步是原因。',
    es: 'De {of, plural, one {# cliente} other {# clientes}} a su alcance. Contado en {ms, number} ms, a {day}. Ir más lejos ocurrió después del paso anterior; eso no prueba que fuera la causa.',
  },
  'ui.funnels.foot_few': {
    en: 'Counted in {ms, number} ms, as of {day}. Groups of fewer than five people are not shown.',
    zh: '用时 {ms, number} 毫秒，数据截至 {day}。少于五人的分组不予显示。',
    es: 'Contado en {ms, number} ms, a {day}. Los grupos de menos de cinco personas no se muestran.',
  },
} as const satisfies Terms;
