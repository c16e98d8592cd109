import type { Terms } from './term.ts';

/** Active or passive, on the growth page: the figures of the mirror for a team or the bank in sum, never for one person beside another. */
export const activeGrowthTerms = {
  'ui.active.title': { en: 'Active or passive', zh: '主动还是被动', es: 'Proactivo o pasivo' },
  'ui.active.loading': {
    en: 'Looking at how contacts came about',
    zh: '正在分析联系的由来',
    es: 'Viendo cómo surgieron los contactos',
  },
  'ui.active.share': {
    en: '{numerator, number} of {denominator, number} contacts began with a need that was already known.',
    zh: '{denominator, number} 次联系中有 {numerator, number} 次始于事先已知的需求。',
    es: '{numerator, number} de {denominator, number} contactos partieron de una necesidad ya conocida.',
  },
  'ui.active.share_none': {
    en: 'No contact was written down here in this period, so there is no active share yet.',
    zh: '本区间内此处没有记录联系，暂无主动度。',
    es: 'En este período no se anotó aquí ningún contacto: aún no hay grado de proactividad.',
  },
  'ui.active.imported': {
    en: 'Of imported contacts, taken at their word: {numerator, number} of {denominator, number}.',
    zh: '导入的联系，照其记载：{denominator, number} 次中有 {numerator, number} 次。',
    es: 'De los contactos importados, según sus fechas: {numerator, number} de {denominator, number}.',
  },
  'ui.active.precision': {
    en: 'Precision: {numerator, number} of {denominator, number} expected needs that customers answered were there.',
    zh: '预判准确率：客户回应过的 {denominator, number} 个预判需求中有 {numerator, number} 个属实。',
    es: 'Acierto: de {denominator, number} necesidades previstas con respuesta se confirmaron {numerator, number}.',
  },
  'ui.active.precision_none': {
    en: 'Precision: no expected need has been answered in this period.',
    zh: '预判准确率：本区间内没有预判需求得到回应。',
    es: 'Acierto: en este período no hubo respuesta a ninguna necesidad prevista.',
  },
  'ui.active.foresight': {
    en: 'Foresight: {numerator, number} of {denominator, number} needs that came to light had been expected.',
    zh: '预见率：浮现的 {denominator, number} 个需求中有 {numerator, number} 个事先预判到。',
    es: 'Anticipación: {numerator, number} de {denominator, number} necesidades que afloraron estaban previstas.',
  },
  'ui.active.foresight_none': {
    en: 'Foresight: no need came to light in this period that could have been expected.',
    zh: '预见率：本区间内没有本可预判的需求浮现。',
    es: 'Anticipación: en este período no afloró ninguna necesidad que se pudiera prever.',
  },
  'ui.active.lead': {
    en: 'Lead time: half of the foreseen needs were known {days, number} days or more before the customer showed them.',
    zh: '提前量：预见到的需求中有一半早在客户表露之前 {days, number} 天或更早就已知道。',
    es: 'Antelación: la mitad de las necesidades previstas se conocían {days, number} días o más antes de que el cliente las mostrara.',
  },
  'ui.active.lead_none': {
    en: 'Lead time: no foreseen need has come to light yet.',
    zh: '提前量：尚无预见到的需求浮现。',
    es: 'Antelación: aún no ha aflorado ninguna necesidad prevista.',
  },
  'ui.active.stimulated': {
    en: 'Stimulation: of {n, number} expected needs that met content {surfaced, number} came to light in the 60 days after, of {m, number} others {surfacedOther, number}.',
    zh: '激发：{n, number} 个接触过相关内容的预判需求，之后 60 天内浮现 {surfaced, number} 个；{m, number} 个未接触的，浮现 {surfacedOther, number} 个。',
    es: 'Estímulo: de {n, number} necesidades previstas con contenido afloraron {surfaced, number} en los 60 días siguientes; de {m, number} sin él, {surfacedOther, number}.',
  },
  'ui.active.stimulated_figures': {
    en: 'Difference {value, number, ::percent .0} ({lower, number, ::percent .0} to {upper, number, ::percent .0}, 95 % interval). An association: nobody was drawn by lot, and who gets content may be others from the start.',
    zh: '相差 {value, number, ::percent .0}（95% 置信区间 {lower, number, ::percent .0} 至 {upper, number, ::percent .0}）。仅为相关：并非随机分组，收到内容的人本来就可能不同。',
    es: 'Diferencia {value, number, ::percent .0} (del {lower, number, ::percent .0} al {upper, number, ::percent .0}, intervalo del 95 %). Es una asociación: no hubo sorteo, y quien recibe contenido puede ser distinto de entrada.',
  },
  'ui.active.stimulated_none': {
    en: 'Stimulation: no expected need is old enough to say, with content and without.',
    zh: '激发：尚无足够久的预判需求可供比较。',
    es: 'Estímulo: aún no hay necesidades previstas tan antiguas, con contenido y sin él.',
  },
  'ui.active.operated': { en: 'After winning them', zh: '获客之后', es: 'Después de ganarlos' },
  'ui.active.operated_says': {
    en: 'Operated: {numerator, number} of {denominator, number} people were cared for in the period and have a date for the next step.',
    zh: '运营率：{denominator, number} 人中有 {numerator, number} 人在本区间内得到经营，且已约定下一步日期。',
    es: 'Atendidos: {numerator, number} de {denominator, number} personas recibieron atención en el período y tienen fecha para el próximo paso.',
  },
  'ui.active.operated_none': {
    en: 'Nobody has been won yet.',
    zh: '尚未获客。',
    es: 'Aún no se ha ganado a nadie.',
  },
  'ui.active.by_book': { en: 'By book', zh: '按客户经理', es: 'Por cartera' },
  'ui.active.by_stage': { en: 'By stage', zh: '按阶段', es: 'Por etapa' },
  'ui.active.by_source': { en: 'By source', zh: '按来源', es: 'Por origen' },
  'ui.active.group': { en: 'Group', zh: '分组', es: 'Grupo' },
  'ui.active.people': { en: 'Operated', zh: '得到经营', es: 'Atendidos' },
  'ui.active.of': {
    en: '{numerator, number} of {denominator, number}',
    zh: '{numerator, number} / {denominator, number}',
    es: '{numerator, number} de {denominator, number}',
  },
  'ui.active.interval': {
    en: '{lower, number, ::percent .0} to {upper, number, ::percent .0}',
    zh: '{lower, number, ::percent .0} 至 {upper, number, ::percent .0}',
    es: 'del {lower, number, ::percent .0} al {upper, number, ::percent .0}',
  },
  'ui.active.range': { en: '95 % interval', zh: '95% 置信区间', es: 'Intervalo del 95 %' },
  'ui.active.no_ranking': {
    en: 'In the order of the books, not of the figures: books differ, and small differences mean nothing.',
    zh: '按名册顺序排列，不按数字高低：各人名下客户不同，细小差别没有意义。',
    es: 'En el orden de las carteras, no de las cifras: las carteras son distintas y las diferencias pequeñas no dicen nada.',
  },
  'ui.active.alone': {
    en: 'Won and left alone: {numerator, number} of {denominator, number} people had no contact in the 14 days after they were first reached.',
    zh: '获客后无人问津：{denominator, number} 位首次触达的客户中，有 {numerator, number} 位之后 14 天内无人联系。',
    es: 'Ganados y olvidados: {numerator, number} de {denominator, number} personas no tuvieron ningún contacto en los 14 días siguientes al primero.',
  },
  'ui.active.alone_none': {
    en: 'Won and left alone: nobody was reached for the first time so long ago that it could be said.',
    zh: '获客后无人问津：尚无首次触达已满 14 天的客户。',
    es: 'Ganados y olvidados: nadie fue contactado por primera vez hace tanto como para decirlo.',
  },
  'ui.active.alone_list': { en: 'Who they are', zh: '名单', es: 'Quiénes son' },
  'ui.active.won_on': { en: 'reached on {day}', zh: '{day} 首次触达', es: 'primer contacto el {day}' },
} as const satisfies Terms;
