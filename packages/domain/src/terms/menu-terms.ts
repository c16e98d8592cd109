import type { Terms } from './term.ts';

/** The entries of the main menu; on a phone they stand under an icon, so each is a word or two. */
export const menuTerms = {
  'ui.menu.today': { en: 'Today', zh: '今日', es: 'Hoy' },
  'ui.menu.customers': { en: 'Customers', zh: '客户', es: 'Clientes' },
  'ui.menu.channels': { en: 'Channels', zh: '渠道', es: 'Colectivos' },
  'ui.menu.follow_up': { en: 'Follow-up', zh: '跟进', es: 'Seguimiento' },
  'ui.menu.materials': { en: 'Materials', zh: '素材', es: 'Materiales' },
  'ui.menu.mirror': { en: 'My mirror', zh: '我的', es: 'Mi balance' },
  'ui.menu.note': { en: 'Note', zh: '记一笔', es: 'Anotar' },

  'ui.menu.team': { en: 'Team', zh: '团队', es: 'Equipo' },
  'ui.menu.stages': { en: 'Stages', zh: '阶段', es: 'Etapas' },
  'ui.menu.rounds': { en: 'Rounds', zh: '渠道轮次', es: 'Rondas' },
  'ui.menu.playbooks': { en: 'Playbooks', zh: '打法', es: 'Guías' },
  'ui.menu.reviews': { en: 'Reviews', zh: '复盘', es: 'Balances' },

  'ui.menu.loop': { en: 'Loop', zh: '闭环', es: 'Ciclo' },
  'ui.menu.growth': { en: 'Growth', zh: '增长', es: 'Crecimiento' },
  'ui.menu.content': { en: 'Content & scenes', zh: '内容与场景', es: 'Contenidos y contextos' },
  'ui.menu.product_plan': { en: 'Product plan', zh: '产品方案', es: 'Plan de productos' },
  'ui.menu.alliances': { en: 'Channels & alliances', zh: '渠道与联盟', es: 'Colectivos y alianzas' },
  'ui.menu.tests': { en: 'Tests & reviews', zh: '实验与复盘', es: 'Pruebas y balances' },

  'ui.menu.models': { en: 'Models', zh: '模型', es: 'Modelos' },
  'ui.menu.lab': { en: 'Lab', zh: '实验室', es: 'Laboratorio' },
  'ui.menu.admin': { en: 'What next', zh: '下一步', es: 'Próximos pasos' },
} as const satisfies Terms;
