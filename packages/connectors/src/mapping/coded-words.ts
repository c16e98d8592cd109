import {
  CONTACT_MEDIA,
  type Consent,
  type ContactMedium,
  type LawfulBasis,
  type ProductCategory,
  type Relation,
  type RiskLevel,
} from '@vivero/domain';

/** Words that exports of banks use for our codes, folded (lower case, no accents or blanks). A mapping's own `values` come first. */
export const SEX_WORDS: Readonly<Record<string, 'f' | 'm'>> = {
  f: 'f',
  female: 'f',
  woman: 'f',
  mujer: 'f',
  femenino: 'f',
  女: 'f',
  女性: 'f',
  mrs: 'f',
  ms: 'f',
  sra: 'f',
  m: 'm',
  male: 'm',
  man: 'm',
  h: 'm',
  hombre: 'm',
  varon: 'm',
  masculino: 'm',
  男: 'm',
  男性: 'm',
  mr: 'm',
  sr: 'm',
};

const risk = (level: RiskLevel, words: string): [string, RiskLevel][] => words.split(' ').map((word) => [word, level]);
export const RISK_WORDS: Readonly<Record<string, RiskLevel>> = Object.fromEntries([
  ...risk(1, '1 r1 c1 保守型 保守 谨慎型 conservative conservador'),
  ...risk(2, '2 r2 c2 稳健型 稳健 cautious moderado prudente'),
  ...risk(3, '3 r3 c3 平衡型 平衡 balanced equilibrado moderate'),
  ...risk(4, '4 r4 c4 成长型 成长 积极型 growth dinamico crecimiento'),
  ...risk(5, '5 r5 c5 进取型 进取 激进型 aggressive agresivo arriesgado'),
]);

export const RELATION_WORDS: Readonly<Record<string, Relation>> = {
  customer: 'customer',
  client: 'customer',
  cliente: 'customer',
  客户: 'customer',
  存量客户: 'customer',
  prospect: 'prospect',
  lead: 'prospect',
  prospecto: 'prospect',
  potencial: 'prospect',
  潜客: 'prospect',
  潜在客户: 'prospect',
  event_contact: 'event_contact',
  活动客户: 'event_contact',
  authorised: 'authorised',
  autorizado: 'authorised',
  授权人: 'authorised',
};

export const BASIS_WORDS: Readonly<Record<string, LawfulBasis>> = {
  contract: 'contract',
  contrato: 'contract',
  合同: 'contract',
  consent: 'consent',
  consentimiento: 'consent',
  同意: 'consent',
  legitimate_interest: 'legitimate_interest',
  interes_legitimo: 'legitimate_interest',
  none: 'none',
  ninguna: 'none',
  无: 'none',
};

/** What lists of contacts say of a link; a friendship that the customer ended, however it is worded. */
export const LINK_WORDS: Readonly<Record<string, 'alive' | 'ended'>> = {
  正常: 'alive',
  好友: 'alive',
  已添加: 'alive',
  未流失: 'alive',
  未删除: 'alive',
  否: 'alive',
  active: 'alive',
  流失: 'ended',
  已流失: 'ended',
  已删除: 'ended',
  被删除: 'ended',
  客户删除: 'ended',
  被客户删除: 'ended',
  客户已删除: 'ended',
  客户删除员工: 'ended',
  已拉黑: 'ended',
  是: 'ended',
  deleted: 'ended',
  blocked: 'ended',
};

export const CONSENT_WORDS: Readonly<Record<string, Consent['state']>> = {
  granted: 'granted',
  yes: 'granted',
  y: 'granted',
  si: 'granted',
  s: 'granted',
  true: 'granted',
  1: 'granted',
  是: 'granted',
  同意: 'granted',
  refused: 'refused',
  no: 'refused',
  n: 'refused',
  false: 'refused',
  0: 'refused',
  否: 'refused',
  不同意: 'refused',
  拒绝: 'refused',
  withdrawn: 'withdrawn',
  retirado: 'withdrawn',
  撤回: 'withdrawn',
};

const MEDIUM_WORDS: Readonly<Record<string, ContactMedium>> = {
  call: 'call',
  phone: 'call',
  llamada: 'call',
  telefono: 'call',
  电话: 'call',
  visit: 'visit',
  visita: 'visit',
  拜访: 'visit',
  上门: 'visit',
  branch: 'branch',
  oficina: 'branch',
  sucursal: 'branch',
  网点: 'branch',
  到店: 'branch',
  wechat: 'wechat',
  微信: 'wechat',
  wecom: 'wecom',
  企业微信: 'wecom',
  企微: 'wecom',
  sms: 'sms',
  短信: 'sms',
  email: 'email',
  correo: 'email',
  邮件: 'email',
  letter: 'letter',
  carta: 'letter',
  信函: 'letter',
  event: 'event',
  evento: 'event',
  活动: 'event',
};

/** Words inside a description of a contact that tell its medium, the narrower ones first. */
const MEDIUM_PATTERNS: readonly (readonly [ContactMedium, RegExp])[] = [
  ['wecom', /企业微信|企微|wecom/],
  ['wechat', /微信|wechat/],
  ['visit', /拜访|上门|外访|走访|visit/],
  ['branch', /到店|来行|到访|来访|网点|柜面|面谈|branch|oficina|sucursal/],
  ['call', /电话|通话|去电|来电|呼|phone|call|llamad|telef/],
  ['sms', /短信|sms/],
  ['email', /邮件|邮箱|mail|correo/],
  ['event', /活动|沙龙|讲座|event|taller/],
  ['visit', /meeting|reunion/],
];

/** The medium that a word, folded, means or speaks of. */
export const mediumOf = (folded: string): ContactMedium | undefined =>
  MEDIUM_WORDS[folded] ??
  CONTACT_MEDIA.find((each) => each === folded) ??
  MEDIUM_PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0];

export const DIRECTION_WORDS: Readonly<Record<string, 'in' | 'out'>> = {
  in: 'in',
  inbound: 'in',
  credit: 'in',
  entrada: 'in',
  abono: 'in',
  收入: 'in',
  贷: 'in',
  转入: 'in',
  呼入: 'in',
  out: 'out',
  outbound: 'out',
  debit: 'out',
  salida: 'out',
  cargo: 'out',
  支出: 'out',
  借: 'out',
  转出: 'out',
  呼出: 'out',
};

/** Words inside a product's name that tell its category; the first line that matches wins, so the narrower words stand first. */
const CATEGORY_WORDS: readonly (readonly [ProductCategory, RegExp])[] = [
  ['mortgage', /mortgage|hipoteca|房贷|按揭|住房贷款|个人住房/],
  ['business_loan', /business loan|business credit|empresarial|pyme|经营贷|企业贷|经营性贷款/],
  ['consumer_loan', /loan|prestamo|credito personal|leasing|消费贷|信用贷|贷款|借款/],
  ['card', /card|tarjeta|信用卡|借记卡|储蓄卡|银行卡/],
  ['pension', /pension|jubilacion|retirement|养老/],
  ['insurance', /insurance|seguro|policy|poliza|保险|保单|年金|寿险|重疾/],
  ['payroll', /payroll|nomina|salary account|代发|工资/],
  ['fx', /\bfx\b|foreign|divisa|外汇|外币|结售汇/],
  [
    'term_deposit',
    /term deposit|fixed deposit|time deposit|\bcd\b|certificate of deposit|plazo fijo|deposito|定期|定存|大额存单|存单|通知存款|结构性存款/,
  ],
  ['wealth', /wealth|fund|fondo|invest|inversion|bond|bono|理财|基金|信托|资管|国债|净值|黄金/],
  ['current_account', /current|checking|cuenta corriente|cuenta nomina|活期|结算账户|一类户/],
  ['savings', /saving|ahorro|储蓄|存款|零钱/],
  ['payments', /payment|standing order|domiciliacion|recibo|缴费|支付|代扣/],
];

/** The category that a product's name, folded, speaks of. */
export const categoryOf = (folded: string): ProductCategory | undefined =>
  CATEGORY_WORDS.find(([category, pattern]) => folded === category || pattern.test(folded))?.[0];
