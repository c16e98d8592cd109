import type { LawfulBasis } from '../intake/intake-row.ts';
import type { Comparison, StageReading, Times } from '../segments/segment.ts';
import type { Term } from './term.ts';

type Key =
  | `where.basis.${LawfulBasis}`
  | `where.stage.${StageReading}`
  | `where.did.${Times | 'never'}`
  | `where.${'figure' | 'money'}.${Comparison}`;

/** A segment in one sentence: conditions are joined by "and" and "or", groups stand in brackets. */
const conditions = {
  'where.whole': { en: '{list}', zh: '{list}', es: '{list}' },
  'where.group': { en: '({list})', zh: '（{list}）', es: '({list})' },
  'where.name': { en: '{name}', zh: '{name}', es: '{name}' },
  'where.not': { en: 'not {what}', zh: '非“{what}”', es: 'no {what}' },
  'where.not_stated': { en: 'not stated', zh: '未填写', es: 'sin indicar' },
  'where.segment': { en: 'in the segment “{name}”', zh: '属于客群“{name}”', es: 'en el segmento «{name}»' },
  'where.book': { en: 'in the book of {list}', zh: '客户经理为{list}', es: 'en la cartera de {list}' },
  'where.branch': { en: 'of the branch {list}', zh: '网点为{list}', es: 'de la oficina {list}' },
  'where.bank_segment': { en: 'group: {list}', zh: '客群为{list}', es: 'grupo: {list}' },
  'where.relation': { en: 'relation: {list}', zh: '关系为{list}', es: 'relación: {list}' },
  'where.basis': { en: 'lawful basis: {list}', zh: '处理依据为{list}', es: 'base jurídica: {list}' },
  'where.basis.contract': { en: 'contract', zh: '合同', es: 'contrato' },
  'where.basis.consent': { en: 'consent', zh: '同意', es: 'consentimiento' },
  'where.basis.legitimate_interest': { en: 'legitimate interest', zh: '正当利益', es: 'interés legítimo' },
  'where.basis.none': { en: 'none', zh: '无', es: 'ninguna' },
  'where.detour': { en: 'set aside: {list}', zh: '搁置原因为{list}', es: 'aparte: {list}' },
  'where.stage.shown': { en: 'stage: {list}', zh: '阶段为{list}', es: 'etapa: {list}' },
  'where.stage.evidence': {
    en: 'stage by evidence: {list}',
    zh: '依据判定的阶段为{list}',
    es: 'etapa según los indicios: {list}',
  },
  'where.stage.highest': {
    en: 'highest stage so far: {list}',
    zh: '曾达最高阶段为{list}',
    es: 'etapa más alta alcanzada: {list}',
  },
  'where.cooling': { en: 'going cold', zh: '正在变冷', es: 'se está enfriando' },
  'where.under_watch': { en: 'under watch', zh: '处于观察期', es: 'en observación' },
  'where.unknown': { en: '{figure} not known', zh: '{figure}未知', es: '{figure}: se desconoce' },

  'where.figure.yes': { en: '{figure}: yes', zh: '{figure}：是', es: '{figure}: sí' },
  'where.figure.no': { en: '{figure}: no', zh: '{figure}：否', es: '{figure}: no' },
  'where.figure.at_least': {
    en: '{figure} {value, number} or more',
    zh: '{figure}不低于 {value, number}',
    es: '{figure} de {value, number} o más',
  },
  'where.figure.at_most': {
    en: '{figure} {value, number} or less',
    zh: '{figure}不高于 {value, number}',
    es: '{figure} de {value, number} o menos',
  },
  'where.figure.more_than': {
    en: '{figure} over {value, number}',
    zh: '{figure}高于 {value, number}',
    es: '{figure} de más de {value, number}',
  },
  'where.figure.less_than': {
    en: '{figure} under {value, number}',
    zh: '{figure}低于 {value, number}',
    es: '{figure} de menos de {value, number}',
  },
  'where.figure.exactly': {
    en: '{figure} exactly {value, number}',
    zh: '{figure}等于 {value, number}',
    es: '{figure} de exactamente {value, number}',
  },
  'where.money.at_least': {
    en: '{figure} {value} or more',
    zh: '{figure}不低于 {value}',
    es: '{figure} de {value} o más',
  },
  'where.money.at_most': {
    en: '{figure} {value} or less',
    zh: '{figure}不高于 {value}',
    es: '{figure} de {value} o menos',
  },
  'where.money.more_than': {
    en: '{figure} over {value}',
    zh: '{figure}高于 {value}',
    es: '{figure} de más de {value}',
  },
  'where.money.less_than': {
    en: '{figure} under {value}',
    zh: '{figure}低于 {value}',
    es: '{figure} de menos de {value}',
  },
  'where.money.exactly': {
    en: '{figure} exactly {value}',
    zh: '{figure}等于 {value}',
    es: '{figure} de exactamente {value}',
  },

  'where.holds': { en: 'has {what}', zh: '持有{what}', es: 'tiene {what}' },
  'where.holds.of': { en: 'has {what} ({details})', zh: '持有{what}（{details}）', es: 'tiene {what} ({details})' },
  'where.any_product': { en: 'any product', zh: '任意产品', es: 'algún producto' },
  'where.here': { en: 'here', zh: '在本行', es: 'aquí' },
  'where.elsewhere': { en: 'at another bank', zh: '在他行', es: 'en otra entidad' },
  'where.balance': { en: '{amount} or more in all', zh: '合计不低于 {amount}', es: '{amount} o más en total' },
  'where.matures': {
    en: 'maturing within {days, plural, one {# day} other {# days}}',
    zh: '{days, number} 天内到期',
    es: 'con vencimiento en {days, plural, one {# día} other {# días}}',
  },
} as const;

const behaviour = {
  'where.event': { en: '“{event}”', zh: '“{event}”', es: '«{event}»' },
  'where.any_event': { en: 'anything recorded', zh: '任意记录', es: 'cualquier registro' },
  'where.events': { en: '{what}', zh: '{what}', es: '{what}' },
  'where.events.of': { en: '{what} ({details})', zh: '{what}（{details}）', es: '{what} ({details})' },
  'where.direction.in': { en: 'from the customer', zh: '客户发起', es: 'por iniciativa del cliente' },
  'where.direction.out': { en: 'from us', zh: '我方发起', es: 'por iniciativa nuestra' },
  'where.amount': { en: '{amount} or more', zh: '不低于 {amount}', es: '{amount} o más' },
  'where.did.at_least': {
    en: '{what} at least {count, plural, =1 {once} =2 {twice} other {# times}} {when}',
    zh: '{when}{what}至少 {count, number} 次',
    es: '{what} al menos {count, plural, =1 {una vez} other {# veces}} {when}',
  },
  'where.did.at_most': {
    en: '{what} at most {count, plural, =1 {once} =2 {twice} other {# times}} {when}',
    zh: '{when}{what}至多 {count, number} 次',
    es: '{what} como mucho {count, plural, =1 {una vez} other {# veces}} {when}',
  },
  'where.did.exactly': {
    en: '{what} exactly {count, plural, =1 {once} =2 {twice} other {# times}} {when}',
    zh: '{when}{what}恰好 {count, number} 次',
    es: '{what} exactamente {count, plural, =1 {una vez} other {# veces}} {when}',
  },
  'where.did.never': {
    en: 'no {what} {when}',
    zh: '{when}没有{what}',
    es: 'sin {what} {when}',
  },
  'where.sum': {
    en: '{what} of {amount} or more together {when}',
    zh: '{when}{what}金额合计不低于 {amount}',
    es: '{what} por {amount} o más en conjunto {when}',
  },
  'where.sequence': { en: '{steps}, {when}', zh: '{when}{steps}', es: '{steps}, {when}' },
  'where.step.first': { en: 'first {what}', zh: '先{what}', es: 'primero {what}' },
  'where.step.then': { en: 'then {what}', zh: '之后{what}', es: 'después {what}' },
  'where.step.within': {
    en: 'then within {days, plural, one {# day} other {# days}} {what}',
    zh: '{days, number} 天内再{what}',
    es: 'después, en {days, plural, one {# día} other {# días}}, {what}',
  },
  'where.ever': { en: 'at any time', zh: '至今', es: 'en cualquier momento' },
  'where.last': {
    en: 'in the last {days, plural, one {day} other {# days}}',
    zh: '近 {days, number} 天',
    es: 'en {days, plural, one {el último día} other {los últimos # días}}',
  },
  'where.between': { en: 'from {from} to {to}', zh: '{from} 至 {to}', es: 'del {from} al {to}' },
} as const;

export const segmentTerms = { ...conditions, ...behaviour } satisfies Readonly<Record<Key, Term>> &
  Readonly<Record<string, Term>>;
