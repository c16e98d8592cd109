import type { GateRule } from '../gate/gate-result.ts';
import type { AnchorDate } from '../playbooks/playbook.ts';
import type { ExitReason } from '../playbooks/next-step.ts';
import type { ConversionTask } from '../playbooks/transition.ts';
import type { Term, Terms } from './term.ts';

type Key =
  | `playbook.due.before.${AnchorDate}`
  | `playbook.due.after.${'enrolment' | 'previous'}`
  | `playbook.ended.${ExitReason | 'done'}`
  | `playbook.task.${ConversionTask}`
  | `playbook.rule.${GateRule}`;

/** What a playbook says in words, and what becomes of a run. */
export const playbookTerms = {
  'playbook.task.acquire': { en: 'acquire', zh: '获客', es: 'captar' },
  'playbook.task.activate': { en: 'activate', zh: '活客', es: 'activar' },
  'playbook.task.lock': { en: 'lock', zh: '锁客', es: 'vincular' },
  'playbook.serves.up': { en: 'up to “{stage}”', zh: '进入“{stage}”', es: 'hasta «{stage}»' },
  'playbook.serves.down': {
    en: 'no falling back from “{stage}”',
    zh: '防止从“{stage}”回退',
    es: 'no retroceder desde «{stage}»',
  },
  'playbook.due.after.enrolment': {
    en: '{days, plural, =0 {on the day of taking in} one {# day after taking in} other {# days after taking in}}',
    zh: '{days, plural, =0 {纳入当天} other {纳入后第 # 天}}',
    es: '{days, plural, =0 {el día de la entrada} one {# día después de la entrada} other {# días después de la entrada}}',
  },
  'playbook.due.after.previous': {
    en: '{days, plural, =0 {straight after the step before} one {# day after the step before} other {# days after the step before}}',
    zh: '{days, plural, =0 {上一步结束后立即} other {上一步结束后第 # 天}}',
    es: '{days, plural, =0 {justo después del paso anterior} one {# día después del paso anterior} other {# días después del paso anterior}}',
  },
  'playbook.due.before.maturity': {
    en: '{days, plural, =0 {on the day of maturity} one {# day before maturity} other {# days before maturity}}',
    zh: '{days, plural, =0 {到期当天} other {到期前 # 天}}',
    es: '{days, plural, =0 {el día del vencimiento} one {# día antes del vencimiento} other {# días antes del vencimiento}}',
  },
  'playbook.due.before.promise': {
    en: '{days, plural, =0 {on the agreed day} one {# day before the agreed day} other {# days before the agreed day}}',
    zh: '{days, plural, =0 {约定当天} other {约定日前 # 天}}',
    es: '{days, plural, =0 {el día acordado} one {# día antes del día acordado} other {# días antes del día acordado}}',
  },
  'playbook.late': {
    en: '{days, plural, =0 {worth nothing a day late} one {worth nothing more than # day late} other {worth nothing more than # days late}}',
    zh: '{days, plural, =0 {当天未做即作废} other {逾期超过 # 天作废}}',
    es: '{days, plural, =0 {al día siguiente ya no vale} one {con más de # día de retraso ya no vale} other {con más de # días de retraso ya no vale}}',
  },
  'playbook.only': {
    en: 'only for people at {stages}',
    zh: '仅限处于{stages}的客户',
    es: 'solo para personas en {stages}',
  },
  'playbook.awaits.go_on': {
    en: 'then waits for {what}, {days, plural, one {# day} other {# days}} at most',
    zh: '随后等待{what}，最多 {days, number} 天',
    es: 'después espera {what}, {days, plural, one {# día} other {# días}} como mucho',
  },
  'playbook.awaits.end': {
    en: 'then waits for {what}; over if it does not come within {days, plural, one {# day} other {# days}}',
    zh: '随后等待{what}；{days, number} 天内未出现则结束',
    es: 'después espera {what}; si no llega en {days, plural, one {# día} other {# días}}, termina',
  },
  'playbook.exit.stage': {
    en: 'reached as soon as the stage is “{stage}”',
    zh: '进入“{stage}”即达成',
    es: 'conseguido al llegar a «{stage}»',
  },
  'playbook.exit.goal': { en: 'reached with {what}', zh: '出现{what}即达成', es: 'conseguido con {what}' },
  'playbook.exit.event': { en: 'over with {what}', zh: '出现{what}即结束', es: 'termina con {what}' },
  'playbook.enrols.segment': {
    en: 'every day, everybody: {who}',
    zh: '每天纳入：{who}',
    es: 'cada día, quien cumpla: {who}',
  },
  'playbook.enrols.event': {
    en: 'at once, whoever has {what}',
    zh: '出现{what}即纳入',
    es: 'enseguida, quien tenga {what}',
  },
  'playbook.enrols.event_at': {
    en: 'at once, whoever has {what} and is at {stages}',
    zh: '处于{stages}且出现{what}即纳入',
    es: 'enseguida, quien tenga {what} y esté en {stages}',
  },
  'playbook.enrols.hand': {
    en: 'whom somebody takes in by hand',
    zh: '由人工纳入',
    es: 'a quien alguien añada a mano',
  },

  'playbook.state.draft': { en: 'draft', zh: '草稿', es: 'borrador' },
  'playbook.state.on': { en: 'on', zh: '已启用', es: 'activa' },
  'playbook.state.paused': { en: 'paused', zh: '已暂停', es: 'en pausa' },

  'playbook.stuck.refused': {
    en: 'the step could not be asked for',
    zh: '该步骤无法执行',
    es: 'el paso no se pudo pedir',
  },
  'playbook.stuck.no_date': {
    en: 'the date that the step is due before is not known',
    zh: '步骤所依据的日期未知',
    es: 'no se conoce la fecha de la que depende el paso',
  },
  'playbook.stuck.no_rm': { en: 'the customer has no RM', zh: '客户没有客户经理', es: 'la persona no tiene gestor' },
  'playbook.stuck.version': {
    en: 'its version of the playbook cannot be read any more',
    zh: '所在的打法版本已无法识别',
    es: 'su versión de la guía ya no se entiende',
  },
  'playbook.stuck.failed': {
    en: 'something went wrong; the log says more',
    zh: '执行出错，详见日志',
    es: 'algo falló; el registro dice más',
  },

  'playbook.rule.identity': { en: 'set aside', zh: '已搁置', es: 'apartados' },
  'playbook.rule.objection': { en: 'objected', zh: '已反对', es: 'se han opuesto' },
  'playbook.rule.profiling': { en: 'profiling refused', zh: '拒绝画像', es: 'rechazan el perfilado' },
  'playbook.rule.basis': { en: 'no lawful basis', zh: '无合法依据', es: 'sin base jurídica' },
  'playbook.rule.reach': { en: 'no way of contact on file', zh: '缺少联系方式', es: 'sin datos de contacto' },
  'playbook.rule.named_by_friend': {
    en: 'address given by somebody else',
    zh: '联系方式由他人提供',
    es: 'dirección dada por otra persona',
  },
  'playbook.rule.consent': { en: 'no consent', zh: '未获同意', es: 'sin consentimiento' },
  'playbook.rule.quiet_time': { en: 'quiet hours', zh: '免打扰时段', es: 'horas de descanso' },
  'playbook.rule.cap': { en: 'contacted often enough', zh: '联系次数已达上限', es: 'ya contactados lo suficiente' },
  'playbook.rule.suitability': { en: 'not suitable', zh: '不适当', es: 'no adecuado' },
  'playbook.rule.second_person': { en: 'needs a second person', zh: '需双人在场', es: 'requiere una segunda persona' },
  'playbook.rule.seed_first': { en: 'offered too much lately', zh: '近期推销过多', es: 'demasiadas ofertas recientes' },
  'playbook.rule.complaint': { en: 'open complaint', zh: '有未结投诉', es: 'reclamación abierta' },
  'playbook.rule.holdout': { en: 'in the comparison group', zh: '属于对照组', es: 'en el grupo de comparación' },
  'playbook.rule.reward': {
    en: 'a promise that may not be made',
    zh: '禁止的回馈',
    es: 'una promesa que no se puede hacer',
  },
  'playbook.rule.call_prefix': {
    en: 'number for commercial calls',
    zh: '营销专用号码',
    es: 'número para llamadas comerciales',
  },
  'playbook.rule.content': { en: 'content not valid', zh: '内容不可用', es: 'contenido no válido' },
  'playbook.rule.footer': {
    en: 'no address of the bank for the footer',
    zh: '缺少银行地址（页脚）',
    es: 'falta la dirección del banco para el pie',
  },
  'playbook.rule.not_before': { en: 'not yet', zh: '时间未到', es: 'todavía no' },

  'playbook.ended.goal': { en: 'reached what it is for', zh: '已达成目标', es: 'ha conseguido su fin' },
  'playbook.ended.event': {
    en: 'ended by something that happened',
    zh: '因事件结束',
    es: 'terminado por algo que ocurrió',
  },
  'playbook.ended.detour': {
    en: 'no longer to be worked with',
    zh: '客户已不可经营',
    es: 'ya no se trabaja con la persona',
  },
  'playbook.ended.silence': { en: 'nobody answered', zh: '无人回应', es: 'nadie respondió' },
  'playbook.ended.done': { en: 'all steps done', zh: '步骤已走完', es: 'todos los pasos hechos' },
} as const satisfies Readonly<Record<Key, Term>> & Terms;
