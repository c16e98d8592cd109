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
  'ui.ways.title': { en: 'Ways out', zh: '消息发送渠道', es: 'Vías de salida' },
  'ui.ways.text': {
    en: 'The operator opens them where Vivero is started. What would go by a way that is closed waits.',
    zh: '由运维人员在启动 Vivero 时开通。渠道未开通时，相应消息会等待。',
    es: 'Las abre quien pone Vivero en marcha. Lo que saldría por una vía cerrada, espera.',
  },
  'ui.ways.mail': { en: 'E-mail', zh: '电子邮件', es: 'Correo electrónico' },
  'ui.ways.webhook': { en: 'Text messages (webhook)', zh: '短信（Webhook）', es: 'SMS (webhook)' },
  'ui.ways.wecom': { en: 'WeCom', zh: '企业微信', es: 'WeCom' },
  'ui.ways.variables.mail': {
    en: 'SMTP_URL and MAIL_FROM',
    zh: 'SMTP_URL 和 MAIL_FROM',
    es: 'SMTP_URL y MAIL_FROM',
  },
  'ui.ways.variables.webhook': {
    en: 'WEBHOOK_URL and WEBHOOK_SECRET',
    zh: 'WEBHOOK_URL 和 WEBHOOK_SECRET',
    es: 'WEBHOOK_URL y WEBHOOK_SECRET',
  },
  'ui.ways.variables.wecom': {
    en: 'WECOM_CORP_ID and WECOM_SECRET',
    zh: 'WECOM_CORP_ID 和 WECOM_SECRET',
    es: 'WECOM_CORP_ID y WECOM_SECRET',
  },
  'ui.ways.leads': { en: 'Open, by {machine}', zh: '已开通，经由 {machine}', es: 'Abierta, por {machine}' },
  'ui.ways.closed': {
    en: 'Closed. To open it, set {variables} and start Vivero again.',
    zh: '未开通。如需开通，请设置 {variables} 并重新启动 Vivero。',
    es: 'Cerrada. Para abrirla, ponga {variables} y vuelva a arrancar Vivero.',
  },
  'ui.ways.try': { en: 'Try {way}', zh: '测试{way}', es: 'Probar {way}' },
  'ui.ways.works': {
    en: 'It works: the other side lets us in. Nobody got a message.',
    zh: '正常：对方已接受连接，未向任何人发送消息。',
    es: 'Funciona: el otro lado nos deja entrar. Nadie ha recibido nada.',
  },
  'ui.ways.fails': {
    en: 'It does not work ({answer}). Look at {variables} and at the log of the other side. What goes this way waits meanwhile.',
    zh: '无法使用（{answer}）。请检查 {variables} 以及对方的日志；其间相应消息会等待。',
    es: 'No funciona ({answer}). Mire {variables} y el registro del otro lado. Mientras tanto, lo que va por aquí espera.',
  },
  'ui.ways.public_url': {
    en: 'Address in messages',
    zh: '消息中使用的地址',
    es: 'Dirección en los mensajes',
  },
  'ui.ways.answers': { en: 'Answers of other machines', zh: '其他系统的回执', es: 'Respuestas de otras máquinas' },
  'ui.ways.answers.heard': {
    en: 'Heard at /hooks/answers, signed',
    zh: '通过 /hooks/answers 接收，须签名',
    es: 'Se escuchan en /hooks/answers, firmadas',
  },
  'ui.ways.answers.not': {
    en: 'Not heard: set WEBHOOK_SECRET',
    zh: '未接收：请设置 WEBHOOK_SECRET',
    es: 'No se escuchan: ponga WEBHOOK_SECRET',
  },
  'ui.ways.opens': { en: 'Opened letters', zh: '邮件打开情况', es: 'Cartas abiertas' },
  'ui.ways.opens.counted': {
    en: 'Noticed by a picture, not of people who refuse profiling',
    zh: '通过图片统计，拒绝用户画像的客户除外',
    es: 'Se notan por una imagen, salvo de quien rechaza perfiles',
  },
  'ui.ways.opens.not': { en: 'Not noticed', zh: '不统计', es: 'No se notan' },
  'ui.administration.added': { en: '{name} can sign in.', zh: '{name}可以登录了。', es: '{name} ya puede entrar.' },
} as const satisfies Terms;
