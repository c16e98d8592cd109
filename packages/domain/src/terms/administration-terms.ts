import type { Terms } from './term.ts';

/** What an administrator sets up: whose bank this is, and who may sign in. */
export const administrationTerms = {
  'ui.administration.bank': { en: 'The bank', zh: '银行', es: 'El banco' },
  'ui.administration.name': { en: 'Name', zh: '名称', es: 'Nombre' },
  'ui.administration.currency': { en: 'Currency', zh: '币种', es: 'Moneda' },
  'ui.administration.currency_hint': {
    en: 'Stays as it is from the first import on.',
    zh: '首次导入后不可更改。',
    es: 'Desde la primera importación ya no cambia.',
  },
  'ui.administration.zone': { en: 'Time zone', zh: '时区', es: 'Zona horaria' },
  'ui.administration.rules': {
    en: 'Rules about contacting people',
    zh: '客户触达所依据的规则',
    es: 'Reglas de contacto',
  },
  'ui.administration.save': { en: 'Save', zh: '保存', es: 'Guardar' },
  'ui.administration.saved': { en: 'Saved.', zh: '已保存。', es: 'Guardado.' },
  'ui.administration.people': { en: 'People', zh: '人员', es: 'Personas' },
  'ui.administration.people_text': {
    en: 'A new relationship manager gets an empty book of their own and brings the list in themselves.',
    zh: '新增客户经理会得到一份空的名下客户，由本人自行导入名单。',
    es: 'Un gestor nuevo recibe una cartera vacía y trae él mismo su lista.',
  },
  'ui.administration.role': { en: 'Role', zh: '角色', es: 'Función' },
  'ui.administration.language': { en: 'Language', zh: '语言', es: 'Idioma' },
  'ui.administration.password': { en: 'First password', zh: '初始密码', es: 'Primera contraseña' },
  'ui.administration.add': { en: 'Add', zh: '添加', es: 'Añadir' },
  'ui.administration.added': { en: '{name} can sign in.', zh: '{name}可以登录了。', es: '{name} ya puede entrar.' },
} as const satisfies Terms;
