import { LANGUAGES, messageOf, ROLES } from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import { entryOf, MENU, menuOf, TABS, tabsOf } from './menu.ts';

describe('the menus in the words of the method', () => {
  test.each([
    { role: 'rm', language: 'zh', words: '今日 · 客户 · 渠道 · 跟进 · 素材 · 我的' },
    { role: 'rm', language: 'es', words: 'Hoy · Clientes · Colectivos · Seguimiento · Materiales · Mi balance' },
    { role: 'rm', language: 'en', words: 'Today · Customers · Channels · Follow-up · Materials · My mirror' },
    { role: 'team_lead', language: 'zh', words: '今日 · 团队 · 阶段 · 渠道轮次 · 打法 · 复盘' },
    { role: 'team_lead', language: 'es', words: 'Hoy · Equipo · Etapas · Rondas · Guías · Balances' },
    { role: 'team_lead', language: 'en', words: 'Today · Team · Stages · Rounds · Playbooks · Reviews' },
    { role: 'marketing', language: 'zh', words: '闭环 · 增长 · 内容与场景 · 产品方案 · 渠道与联盟 · 实验与复盘' },
    {
      role: 'marketing',
      language: 'es',
      words:
        'Ciclo · Crecimiento · Contenidos y contextos · Plan de productos · Colectivos y alianzas · Pruebas y balances',
    },
    {
      role: 'marketing',
      language: 'en',
      words: 'Loop · Growth · Content & scenes · Product plan · Channels & alliances · Tests & reviews',
    },
  ] as const)('$role in $language', ({ role, language, words }) => {
    expect(MENU[role].map((entry) => messageOf(`ui.menu.${entry}`, language)).join(' · ')).toBe(words);
  });

  test.each(ROLES)('%s: at most six entries and five tabs, and no tab that leads elsewhere than the menu', (role) => {
    expect(menuOf(role).map(({ entry }) => entry)).toEqual(MENU[role]);
    expect(menuOf(role).length).toBeLessThanOrEqual(6);
    expect(menuOf(role).length).toBeGreaterThan(0);
    expect(tabsOf(role).length).toBeLessThanOrEqual(5);
    for (const { entry } of tabsOf(role)) expect(entry === 'note' || MENU[role].includes(entry)).toBe(true);
  });

  test('the note is the middle one of five tabs', () => {
    expect(TABS.rm).toHaveLength(5);
    expect(TABS.rm?.[2]).toBe('note');
    expect(LANGUAGES.map((language) => messageOf('ui.menu.note', language))).toEqual(['Note', '记一笔', 'Anotar']);
  });
});

test.each([
  { why: 'the start page is Today', path: '/', entry: 'today' },
  { why: 'an entry is itself', path: '/product-plan', entry: 'product_plan' },
  { why: 'a page below an entry belongs to it', path: '/rounds/rnd_1', entry: 'rounds' },
  { why: 'a path that merely begins alike does not', path: '/roundsman', entry: undefined },
  { why: 'the start page does not own everything', path: '/nowhere', entry: undefined },
])('$why', ({ path, entry }) => {
  expect(entryOf(path)).toBe(entry);
});
