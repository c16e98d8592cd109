import type { Terms } from './term.ts';

/** The cohorts: who began together, and who of them came back when. */
export const cohortsPageTerms = {
  'ui.cohorts.intro': {
    en: 'Customers who began in the same week or month, and how many of them came back in each one after it.',
    zh: '同一周或同一月开始的客户，以及之后每一期有多少人再次出现。',
    es: 'Clientes que empezaron en la misma semana o mes, y cuántos volvieron en cada una de las siguientes.',
  },
  'ui.cohorts.loading': { en: 'Counting the cohorts', zh: '正在统计同期群', es: 'Contando las cohortes' },
  'ui.cohorts.what': { en: 'Question', zh: '查看内容', es: 'Pregunta' },
  'ui.cohorts.retention': {
    en: 'Retention after the first talk',
    zh: '留存：首次双向沟通后再有互动',
    es: 'Retención tras la primera conversación',
  },
  'ui.cohorts.repurchase': {
    en: 'Repurchase after the first',
    zh: '复购：首次成交后再成交',
    es: 'Recompra tras la primera contratación',
  },
  'ui.cohorts.own': { en: 'my own', zh: '自定义', es: 'a medida' },
  'ui.cohorts.began': { en: 'Begins with', zh: '开始事件', es: 'Empieza con' },
  'ui.cohorts.returns': { en: 'Comes back with', zh: '再次出现事件', es: 'Vuelve con' },
  'ui.cohorts.by': { en: 'By', zh: '按', es: 'Por' },
  'ui.cohorts.by.week': { en: 'week', zh: '周', es: 'semana' },
  'ui.cohorts.by.month': { en: 'month', zh: '月', es: 'mes' },
  'ui.cohorts.periods': { en: 'Periods after', zh: '观察期数', es: 'Períodos después' },
  'ui.cohorts.table': {
    en: 'Share of each cohort that came back',
    zh: '各同期群再次出现的比例',
    es: 'Parte de cada cohorte que volvió',
  },
  'ui.cohorts.from': { en: 'Began in', zh: '开始于', es: 'Empezó en' },
  'ui.cohorts.week_of': { en: 'week of {day}', zh: '{day} 当周', es: 'semana del {day}' },
  'ui.cohorts.people': { en: 'People', zh: '人数', es: 'Personas' },
  'ui.cohorts.second': {
    en: 'Began again within {days, number} days',
    zh: '{days, number} 天内再次开始',
    es: 'Empezó de nuevo en {days, number} días',
  },
  'ui.cohorts.again': {
    en: 'Repurchase rate: who bought on two days or more, of all who bought in the last {days, number} days.',
    zh: '复购率：近 {days, number} 天内有成交的客户中，在两天或以上有成交的比例。',
    es: 'Tasa de recompra: quienes contrataron en dos días o más, de todos los que contrataron en los últimos {days, number} días.',
  },
  'ui.cohorts.after': { en: '+{number, number}', zh: '+{number, number}', es: '+{number, number}' },
  'ui.cohorts.value': {
    en: '{value, number, ::percent .}',
    zh: '{value, number, ::percent .}',
    es: '{value, number, ::percent .}',
  },
  'ui.cohorts.later': { en: 'still to come', zh: '尚未到期', es: 'está por llegar' },
  'ui.cohorts.few': { en: '<5', zh: '<5', es: '<5' },
  'ui.cohorts.legend': {
    en: 'Stronger green = more came back. Dashed with * = not over yet, more may come. Empty = still to come.',
    zh: '绿色越浓，再次出现的比例越高。虚线并带 * 的尚未结束，还可能增加。空白为未来各期。',
    es: 'Verde más intenso = volvieron más. Discontinuo con * = aún no ha terminado y pueden volver más. Vacío = está por llegar.',
  },
  'ui.cohorts.cell': {
    en: 'Cohort {cohort}, +{number, number}',
    zh: '{cohort} 同期群，+{number, number}',
    es: 'Cohorte {cohort}, +{number, number}',
  },
  'ui.cohorts.not_over': {
    en: 'This period is not over yet: more may come back.',
    zh: '该期尚未结束，还可能有人再次出现。',
    es: 'Este período no ha terminado: pueden volver más.',
  },
  'ui.cohorts.joining': {
    en: 'The cohort itself is not complete yet.',
    zh: '该同期群尚未完整。',
    es: 'La cohorte aún no está completa.',
  },
  'ui.cohorts.few_note': {
    en: 'Groups of fewer than five people are not shown.',
    zh: '少于五人的分组不予显示。',
    es: 'Los grupos de menos de cinco personas no se muestran.',
  },
  'ui.cohorts.pick': {
    en: 'Choose a cell to see what it rests on.',
    zh: '选择一个单元格可查看其依据。',
    es: 'Elija una celda para ver en qué se apoya.',
  },
  'ui.cohorts.nobody': {
    en: 'Nobody began in this time. Take a longer time.',
    zh: '这段时间内没有客户开始，请延长时间。',
    es: 'Nadie empezó en este tiempo. Pruebe con más tiempo.',
  },
  'ui.cohorts.foot': {
    en: 'Counted in {ms, number} ms, as of {day}.',
    zh: '用时 {ms, number} 毫秒，数据截至 {day}。',
    es: 'Contado en {ms, number} ms, a {day}.',
  },
} as const satisfies Terms;
