import type { Terms } from './term.ts';

/** The team page of a lead: load and the day, by name. */
export const teamPageTerms = {
  'ui.team.title': { en: 'Team', zh: '团队', es: 'Equipo' },
  'ui.team.loading': { en: 'Looking round the team', zh: '正在查看团队', es: 'Consultando el equipo' },
  'ui.team.note': {
    en: '{day}. By name, not by number: this page shares work out, it ranks nobody.',
    zh: '{day}。按姓名排列，不按数字：此页面用于分担工作，不做排名。',
    es: '{day}. Por nombre, no por cifras: esta página reparte el trabajo, no clasifica a nadie.',
  },
  'ui.team.nobody': {
    en: 'Nobody of your team keeps customers here yet.',
    zh: '您的团队中尚无人管户。',
    es: 'Nadie de su equipo tiene aún cartera aquí.',
  },
  'ui.team.planned': {
    en: '{plannedDone, number} of {planned, number} planned today done',
    zh: '今日计划 {planned, number} 项，已完成 {plannedDone, number} 项',
    es: '{plannedDone, number} de {planned, number} previstas hoy, hechas',
  },
  'ui.team.no_list': { en: 'No list for today yet', zh: '今日尚无名单', es: 'Aún sin lista para hoy' },
  'ui.team.minutes_label': { en: 'Time', zh: '时间', es: 'Tiempo' },
  'ui.team.minutes': {
    en: '{planned, number} of {all, number} min',
    zh: '{planned, number} / {all, number} 分钟',
    es: '{planned, number} de {all, number} min',
  },
  'ui.team.hour_label': { en: 'An hour more', zh: '多一小时', es: 'Una hora más' },
  'ui.team.hour': {
    en: 'would bring about {amount} by the list of today',
    zh: '按今日名单约可带来{amount}',
    es: 'aportaría unos {amount} según la lista de hoy',
  },
  'ui.team.hour_none': {
    en: 'would find nothing more to do today',
    zh: '今天没有更多可做的事',
    es: 'no encontraría nada más que hacer hoy',
  },
  'ui.team.done_label': { en: 'Done today', zh: '今日已办', es: 'Hecho hoy' },
  'ui.team.done': {
    en: '{count, plural, =0 {nothing yet} one {# contact} other {# contacts}}',
    zh: '{count, plural, =0 {暂无} other {# 次联系}}',
    es: '{count, plural, =0 {nada aún} one {# contacto} other {# contactos}}',
  },
  'ui.team.promises_label': { en: 'Promises', zh: '约定事项', es: 'Compromisos' },
  'ui.team.promises': {
    en: '{open, number} open, {due, number} due',
    zh: '{open, number} 项未办，{due, number} 项到期',
    es: '{open, number} abiertos, {due, number} vencen',
  },
  'ui.team.book_label': { en: 'Customers', zh: '名下客户', es: 'Cartera' },
  'ui.team.customers': {
    en: '{count, plural, one {# person} other {# people}}',
    zh: '{count, number} 人',
    es: '{count, plural, one {# persona} other {# personas}}',
  },
  'ui.team.list': { en: 'Today’s list', zh: '今日名单', es: 'Lista de hoy' },
  'ui.team.list_of': { en: 'Today’s list of {name}', zh: '{name} 的今日名单', es: 'Lista de hoy de {name}' },
  'ui.team.to_stages': { en: 'To the stages', zh: '查看阶段', es: 'Ver las etapas' },
} as const satisfies Terms;
