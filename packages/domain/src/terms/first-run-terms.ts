import type { Terms } from './term.ts';

/** The first day of an RM whose book is still empty: three ways to begin, none of them a setting. */
export const firstRunTerms = {
  'ui.first.title': { en: 'Three ways to begin', zh: '三种开始方式', es: 'Tres maneras de empezar' },
  'ui.first.demo': { en: 'Look at the demo', zh: '先看演示', es: 'Ver la muestra' },
  'ui.first.demo_here': {
    en: 'This is the demo bank, and your book in it is empty. Sign out and look through the eyes of one of its managers.',
    zh: '这是演示银行，您名下还没有客户。请退出登录，以其中一位客户经理的身份看看。',
    es: 'Este es el banco de muestra y su cartera está vacía. Cierre la sesión y mire con los ojos de uno de sus gestores.',
  },
  'ui.first.demo_elsewhere': {
    en: 'A bank with made-up people shows a whole day. On a computer, in the folder of Vivero:',
    zh: '演示银行里的人物都是虚构的，能看到完整的一天。请在电脑上的 Vivero 文件夹中运行：',
    es: 'Un banco con personas inventadas muestra un día entero. En un ordenador, en la carpeta de Vivero:',
  },
  'ui.first.bring': { en: 'Bring my list', zh: '导入我的名单', es: 'Traer mi lista' },
  'ui.first.bring_text': {
    en: 'An Excel or CSV file as it is. You see what would happen before anything is written, and can take it back.',
    zh: '直接使用现有的 Excel 或 CSV 文件。写入之前先预览，之后也能撤回。',
    es: 'Un fichero de Excel o CSV tal como está. Verá qué pasaría antes de escribir nada, y podrá deshacerlo.',
  },
  'ui.first.week': { en: 'Who do you see this week?', zh: '本周要见谁？', es: '¿A quién ve esta semana?' },
  'ui.first.week_text': {
    en: 'Two fields and a day. Customers stand on your list in time; whoever is none yet waits until they agree to be contacted.',
    zh: '填两项、选一天：客户到时会出现在名单上；还不是客户的，需先同意被联系。',
    es: 'Dos datos y un día. Los clientes aparecerán en su lista cuando toque; quien aún no lo es, cuando acepte que se le contacte.',
  },
  'ui.first.name': { en: 'Name', zh: '姓名', es: 'Nombre' },
  'ui.first.contact': { en: 'Phone or e-mail', zh: '手机号或邮箱', es: 'Teléfono o correo' },
  'ui.first.relation': { en: 'Who is it', zh: '身份', es: 'Quién es' },
  'ui.first.relation.customer': { en: 'a customer of ours', zh: '本行客户', es: 'cliente del banco' },
  'ui.first.relation.prospect': { en: 'not a customer yet', zh: '还不是客户', es: 'aún no es cliente' },
  'ui.first.day': { en: 'When', zh: '哪一天', es: 'Cuándo' },
  'ui.first.add': { en: 'Add', zh: '添加', es: 'Añadir' },
  'ui.first.known': {
    en: '{name} has this contact already.',
    zh: '{name}已使用该联系方式。',
    es: '{name} ya tiene este contacto.',
  },
  'ui.first.added': { en: '{name} · {day}', zh: '{name} · {day}', es: '{name} · {day}' },
  'ui.first.show': { en: 'Show my day', zh: '查看今日名单', es: 'Ver mi día' },
} as const satisfies Terms;
