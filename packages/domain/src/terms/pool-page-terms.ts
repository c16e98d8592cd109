import type { LawfulBasis } from '../intake/intake-row.ts';
import type { ReturnReason } from '../pool/lead-claim.ts';
import type { Term } from './term.ts';

const said = {
  'ui.pool.why.not_reachable': { en: 'cannot be reached', zh: '联系不上', es: 'no se le localiza' },
  'ui.pool.why.not_interested': { en: 'is not interested', zh: '没有意向', es: 'no le interesa' },
  'ui.pool.why.wrong_data': { en: 'the data are wrong', zh: '信息有误', es: 'los datos no son correctos' },
  'ui.pool.why.other_area': { en: 'lives elsewhere', zh: '不在本区域', es: 'vive en otra zona' },
  'ui.pool.basis.contract': { en: 'contract', zh: '合同', es: 'contrato' },
  'ui.pool.basis.consent': { en: 'consent', zh: '本人同意', es: 'consentimiento' },
  'ui.pool.basis.legitimate_interest': { en: 'legitimate interest', zh: '正当利益', es: 'interés legítimo' },
  'ui.pool.basis.none': {
    en: 'no basis: ask for consent',
    zh: '无依据：先征得同意',
    es: 'sin base: pida consentimiento',
  },
} as const satisfies Record<`ui.pool.why.${ReturnReason}` | `ui.pool.basis.${LawfulBasis}`, Term>;

/** The pool of contacts without an RM. */
export const poolPageTerms = {
  ...said,
  'ui.pool.text': {
    en: 'Contacts whom nobody keeps. You see what they are; who they are you learn when you claim one.',
    zh: '尚无人维护的联系人。这里只看得到特征，认领后才看得到姓名。',
    es: 'Contactos que nadie atiende. Se ve qué son; quiénes son se sabe al quedarse con uno.',
  },
  'ui.pool.loading': { en: 'Loading the pool', zh: '正在载入公海池', es: 'Cargando la bolsa' },
  'ui.pool.count': {
    en: '{count, plural, one {# contact} other {# contacts}}',
    zh: '{count, number} 位联系人',
    es: '{count, plural, one {# contacto} other {# contactos}}',
  },
  'ui.pool.source': { en: 'Source', zh: '来源', es: 'Origen' },
  'ui.pool.list': { en: 'Contacts of the pool', zh: '公海联系人', es: 'Contactos de la bolsa' },
  'ui.pool.somebody': { en: 'Somebody in {place}', zh: '{place}的联系人', es: 'Alguien de {place}' },
  'ui.pool.somewhere': { en: 'Somebody', zh: '某位联系人', es: 'Alguien' },
  'ui.pool.since': { en: 'in the pool since {day}', zh: '{day}入池', es: 'en la bolsa desde el {day}' },
  'ui.pool.returned': {
    en: '{count, plural, =0 {} one {given back once} other {given back # times}}',
    zh: '{count, plural, =0 {} other {曾退回 # 次}}',
    es: '{count, plural, =0 {} one {devuelto una vez} other {devuelto # veces}}',
  },
  'ui.pool.expected': { en: 'May need: {needs}', zh: '可能需要：{needs}', es: 'Puede necesitar: {needs}' },
  'ui.pool.claim': { en: 'Claim', zh: '认领', es: 'Quedármelo' },
  'ui.pool.claim_for': { en: 'Claim for', zh: '认领给', es: 'Asignar a' },
  'ui.pool.claimed': {
    en: 'Claimed. Get in touch within {days} days, or the contact goes back.',
    zh: '已认领。请在 {days} 天内联系，否则将自动退回公海池。',
    es: 'Asignado. Contacte en {days} días o volverá a la bolsa.',
  },
  'ui.pool.mine': { en: 'Claimed', zh: '已认领', es: 'Asignados' },
  'ui.pool.free': {
    en: '{free, number} of {cap, number} still free',
    zh: '还可认领 {free, number} 位（上限 {cap, number}）',
    es: 'Puede quedarse con {free, number} más, de {cap, number}',
  },
  'ui.pool.none_claimed': {
    en: 'Nobody yet. One good conversation begins with one claim.',
    zh: '还没有。一次好的交谈，从认领一位开始。',
    es: 'Todavía nadie. Una buena conversación empieza con uno.',
  },
  'ui.pool.back_on': {
    en: 'back on {day} without contact',
    zh: '{day}前未联系将退回',
    es: 'vuelve el {day} si no hay contacto',
  },
  'ui.pool.in_touch': { en: 'in touch', zh: '已联系', es: 'en contacto' },
  'ui.pool.give_back': { en: 'Give back', zh: '退回', es: 'Devolver' },
  'ui.pool.give_back_who': {
    en: 'Give {name} back to the pool',
    zh: '将{name}退回公海池',
    es: 'Devolver a {name} a la bolsa',
  },
  'ui.pool.reason': { en: 'Because the contact …', zh: '原因', es: 'Porque…' },
  'ui.pool.given_back': {
    en: '{name} is back in the pool',
    zh: '{name}已退回公海池',
    es: '{name} ha vuelto a la bolsa',
  },
  'ui.pool.empty_title': { en: 'The pool is empty', zh: '公海池是空的', es: 'La bolsa está vacía' },
  'ui.pool.empty_text': {
    en: 'Contacts come here when an import names no RM for them, and when one is given back.',
    zh: '导入时未指定客户经理的联系人，以及被退回的联系人，会出现在这里。',
    es: 'Aquí llegan los contactos que una importación trae sin gestor y los que alguien devuelve.',
  },
  'ui.pool.more': { en: 'Show more', zh: '加载更多', es: 'Ver más' },
} as const;
