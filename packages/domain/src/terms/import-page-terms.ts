import type { LawfulBasis, Relation } from '../intake/intake-row.ts';
import type { Verdict } from '../intake/verdict.ts';
import type { Term, Terms } from './term.ts';

/** The one question: who the people of a list are, on what basis the bank has their data. */
const answers = {
  'ui.import.relation.customer': { en: 'Existing customers', zh: '存量客户', es: 'Clientes actuales' },
  'ui.import.relation.prospect': { en: 'Prospects', zh: '潜在客户', es: 'Clientes potenciales' },
  'ui.import.relation.event_contact': { en: 'Event contacts', zh: '活动联系人', es: 'Contactos de un evento' },
  'ui.import.relation.authorised': { en: 'Authorised person', zh: '授权人', es: 'Persona autorizada' },
  'ui.import.basis.contract': { en: 'Contract', zh: '合同', es: 'Contrato' },
  'ui.import.basis.consent': { en: 'Consent', zh: '本人同意', es: 'Consentimiento' },
  'ui.import.basis.legitimate_interest': { en: 'Legitimate interest', zh: '正当利益', es: 'Interés legítimo' },
  'ui.import.basis.none': { en: 'None yet', zh: '暂无依据', es: 'Todavía ninguna' },
} as const satisfies Record<`ui.import.relation.${Relation}` | `ui.import.basis.${LawfulBasis}`, Term>;

const verdicts = {
  'ui.import.tab.new': { en: 'New · {count, number}', zh: '新增 · {count, number}', es: 'Nuevas · {count, number}' },
  'ui.import.tab.update': {
    en: 'Updates · {count, number}',
    zh: '更新 · {count, number}',
    es: 'Cambios · {count, number}',
  },
  'ui.import.tab.same': {
    en: 'Unchanged · {count, number}',
    zh: '无变化 · {count, number}',
    es: 'Iguales · {count, number}',
  },
  'ui.import.tab.conflict': {
    en: 'To clear up · {count, number}',
    zh: '待核对 · {count, number}',
    es: 'Por aclarar · {count, number}',
  },
  'ui.import.tab.refused': {
    en: 'Left out · {count, number}',
    zh: '未采用 · {count, number}',
    es: 'Descartadas · {count, number}',
  },
} as const satisfies Record<`ui.import.tab.${Verdict}`, Term>;

/** What a column can be. */
const fields = {
  'ui.import.field.none': { en: 'not imported', zh: '不导入', es: 'no se importa' },
  'ui.import.field.key': { en: 'Customer number', zh: '客户号', es: 'N.º de cliente' },
  'ui.import.field.customer': { en: 'Customer number', zh: '客户号', es: 'N.º de cliente' },
  'ui.import.field.rm': { en: 'Relationship manager', zh: '客户经理', es: 'Gestor' },
  'ui.import.field.name': { en: 'Name', zh: '姓名', es: 'Nombre' },
  'ui.import.field.phone': { en: 'Phone', zh: '电话', es: 'Teléfono' },
  'ui.import.field.email': { en: 'E-mail', zh: '邮箱', es: 'Correo' },
  'ui.import.field.nationalId': { en: 'Identity number', zh: '证件号', es: 'Documento de identidad' },
  'ui.import.field.birthOn': { en: 'Birthday', zh: '生日', es: 'Nacimiento' },
  'ui.import.field.address': { en: 'Address', zh: '地址', es: 'Dirección' },
  'ui.import.field.sex': { en: 'Sex', zh: '性别', es: 'Sexo' },
  'ui.import.field.birthYear': { en: 'Year of birth', zh: '出生年份', es: 'Año de nacimiento' },
  'ui.import.field.place': { en: 'Town', zh: '城市', es: 'Localidad' },
  'ui.import.field.segment': { en: 'Segment', zh: '客户等级', es: 'Segmento' },
  'ui.import.field.relation': { en: 'Relation', zh: '客户关系', es: 'Relación' },
  'ui.import.field.basis': { en: 'Basis', zh: '数据依据', es: 'Base legal' },
  'ui.import.field.riskTolerance': { en: 'Risk level', zh: '风险等级', es: 'Nivel de riesgo' },
  'ui.import.field.riskAssessedOn': { en: 'Risk assessed on', zh: '风险测评日', es: 'Fecha del test de riesgo' },
  'ui.import.field.customerSince': { en: 'Customer since', zh: '建档日期', es: 'Cliente desde' },
  'ui.import.field.consentAny': { en: 'May be contacted', zh: '营销同意', es: 'Acepta contacto' },
  'ui.import.field.consentCall': { en: 'May be called', zh: '同意电话', es: 'Acepta llamadas' },
  'ui.import.field.consentSms': { en: 'May get SMS', zh: '同意短信', es: 'Acepta SMS' },
  'ui.import.field.consentEmail': { en: 'May get e-mail', zh: '同意邮件', es: 'Acepta correo' },
  'ui.import.field.consentWechat': { en: 'May get WeChat', zh: '同意微信', es: 'Acepta WeChat' },
  'ui.import.field.consentOn': { en: 'Consent given on', zh: '同意日期', es: 'Fecha del consentimiento' },
  'ui.import.field.holdingKey': { en: 'Account number', zh: '账号', es: 'N.º de cuenta' },
  'ui.import.field.product': { en: 'Product', zh: '产品', es: 'Producto' },
  'ui.import.field.category': { en: 'Product group', zh: '产品大类', es: 'Familia de producto' },
  'ui.import.field.balance': { en: 'Balance', zh: '余额', es: 'Saldo' },
  'ui.import.field.averageBalance': { en: 'Month’s average', zh: '月均余额', es: 'Saldo medio' },
  'ui.import.field.payment': { en: 'Instalment', zh: '每期还款', es: 'Cuota' },
  'ui.import.field.openedOn': { en: 'Opened on', zh: '开户日', es: 'Apertura' },
  'ui.import.field.maturesOn': { en: 'Matures on', zh: '到期日', es: 'Vencimiento' },
  'ui.import.field.endedOn': { en: 'Closed on', zh: '销户日', es: 'Cancelación' },
  'ui.import.field.elsewhere': { en: 'At another bank', zh: '他行持有', es: 'En otro banco' },
  'ui.import.field.id': { en: 'Number of the entry', zh: '流水号', es: 'N.º de operación' },
  'ui.import.field.code': { en: 'What happened', zh: '事件', es: 'Qué ocurrió' },
  'ui.import.field.on': { en: 'Day it happened', zh: '发生日期', es: 'Fecha del hecho' },
  'ui.import.field.medium': { en: 'Way of contact', zh: '联系方式', es: 'Medio' },
  'ui.import.field.direction': { en: 'In or out', zh: '收支方向', es: 'Entrada o salida' },
  'ui.import.field.flow': { en: 'Kind of movement', zh: '交易类型', es: 'Tipo de movimiento' },
  'ui.import.field.amount': { en: 'Amount', zh: '金额', es: 'Importe' },
  'ui.import.field.about': { en: 'Account concerned', zh: '相关账号', es: 'Cuenta afectada' },
  'ui.import.sex.f': { en: 'female', zh: '女', es: 'mujer' },
  'ui.import.sex.m': { en: 'male', zh: '男', es: 'hombre' },
  'ui.import.direction.in': { en: 'in', zh: '收入', es: 'entrada' },
  'ui.import.direction.out': { en: 'out', zh: '支出', es: 'salida' },
  'ui.import.consent.granted': { en: 'yes', zh: '同意', es: 'sí' },
  'ui.import.consent.refused': { en: 'no', zh: '不同意', es: 'no' },
  'ui.import.consent.withdrawn': { en: 'withdrawn', zh: '已撤回', es: 'retirado' },
} as const satisfies Terms;

/** Bringing a list in, from the file to Today and back. */
export const importPageTerms = {
  ...answers,
  ...verdicts,
  ...fields,
  'ui.import.value': { en: '{value}', zh: '{value}', es: '{value}' },
  'ui.import.csv_row': { en: 'Row', zh: '行号', es: 'Fila' },
  'ui.import.csv_reason': { en: 'Why it was left out', zh: '未采用原因', es: 'Motivo' },
} as const satisfies Terms;
