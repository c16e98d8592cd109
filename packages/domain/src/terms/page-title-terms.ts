import type { Terms } from './term.ts';

/** Titles that stand in the header of a phone before the page itself has come. */
export const pageTitleTerms = {
  'ui.import.title': { en: 'Bring my list', zh: '导入我的名单', es: 'Traer mi lista' },
  'ui.import.title_bank': { en: 'Bring a list', zh: '导入名单', es: 'Traer una lista' },
  'ui.merging.title': { en: 'Duplicates', zh: '疑似重复', es: 'Duplicados' },
  'ui.touches.title': { en: 'What goes out', zh: '触达', es: 'Lo que sale' },
  'ui.pool.title': { en: 'Lead pool', zh: '公海池', es: 'Bolsa común' },
  'ui.marks.title': { en: 'What the marks mean', zh: '标记说明', es: 'Qué significan las marcas' },
  'ui.follow_up.morning': { en: 'Morning sheet', zh: '晨会单', es: 'Hoja de la mañana' },
  'ui.evening.title': { en: 'Evening log', zh: '夕会日志', es: 'Parte de la tarde' },
  'ui.questions.ways': {
    en: 'Questions about customers',
    zh: '客户分析',
    es: 'Preguntas sobre los clientes',
  },
  'ui.segments.title': { en: 'Segments', zh: '客群', es: 'Segmentos' },
  'ui.segments.one': { en: 'Segment', zh: '客群', es: 'Segmento' },
  'ui.funnels.title': { en: 'Funnels', zh: '转化漏斗', es: 'Embudos' },
  'ui.cohorts.title': { en: 'Cohorts', zh: '同期群', es: 'Cohortes' },
  'ui.quota.title': { en: 'Quota against needs', zh: '指标对照需求', es: 'Cuota frente a necesidades' },
  'ui.feedback.title': { en: 'Feedback', zh: '客户反馈', es: 'Sugerencias' },
  'ui.referrals.title': { en: 'Sources and referrals', zh: '来源与推荐', es: 'Orígenes y recomendaciones' },
  'ui.network.title': { en: 'Referral network', zh: '推荐网络', es: 'Red de recomendaciones' },
  'ui.traffic.title': { en: 'Traffic', zh: '流量', es: 'Contactos' },
  'ui.playbooks.one': { en: 'Playbook', zh: '打法', es: 'Guía' },
  'ui.playbooks.runs_title': { en: 'Runs', zh: '客户进度', es: 'Recorridos' },
} as const satisfies Terms;
