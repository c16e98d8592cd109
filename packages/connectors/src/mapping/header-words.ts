import { fold } from './fold.ts';
import type { CustomerField, EventField } from './target-fields.ts';

/** Header words of exports in English, Chinese and Spanish, folded; matched whole first, then as a part of the header. */
export const CUSTOMER_HEADERS: Readonly<Partial<Record<CustomerField, readonly string[]>>> = {
  key: words(
    'customer id|customer no|customer number|client id|client no|cif|record id|lead id|contact id|客户号|客户编号|客户代码|客户id|核心客户号|id cliente|numero de cliente|no cliente|codigo cliente|num cliente|codigo de cliente',
  ),
  name: words(
    'name|full name|customer name|client name|姓名|客户姓名|客户名称|名称|nombre|nombre completo|nombre y apellidos|nombre del cliente|cliente|titular',
  ),
  phone: words(
    'phone|phone number|mobile|mobile phone|mobile number|cell|telephone|tel|手机|手机号|手机号码|电话|联系电话|联系方式|移动电话|telefono|movil|celular|telefono movil|numero de telefono',
  ),
  email: words('email|e mail|email address|e mail address|mail|邮箱|电子邮箱|电子邮件|correo|correo electronico'),
  nationalId: words(
    'national id|id number|id no|identity number|身份证|身份证号|身份证号码|证件号|证件号码|dni|nif|nie|dni nif|documento|cedula|curp|rfc',
  ),
  birthOn: words(
    'birthday|birth date|date of birth|dob|born|生日|出生日期|出生年月|fecha de nacimiento|nacimiento|fecha nacimiento|cumpleanos',
  ),
  birthYear: words('birth year|year of birth|出生年份|ano de nacimiento'),
  address: words('address|street|home address|地址|住址|联系地址|家庭住址|direccion|domicilio'),
  sex: words('sex|gender|性别|sexo|genero'),
  place: words(
    'city|town|place|district|branch city|城市|所在城市|地区|所在地|ciudad|municipio|localidad|poblacion|provincia',
  ),
  segment: words(
    'segment|tier|customer level|客户等级|客户级别|客户类型|客群|客户层级|segmento|categoria cliente|nivel',
  ),
  relation: words('relation|customer status|客户关系|客户状态|relacion'),
  riskTolerance: words(
    'risk level|risk profile|risk tolerance|风险等级|风险评级|风险承受能力|风险测评结果|perfil de riesgo|nivel de riesgo|riesgo',
  ),
  riskAssessedOn: words(
    'risk assessment date|risk assessed on|风险评估日期|风评日期|测评日期|fecha de evaluacion|fecha test idoneidad|fecha perfil',
  ),
  customerSince: words(
    'customer since|client since|joined|开户时间|入行日期|建立日期|cliente desde|fecha de alta|antiguedad',
  ),
  rm: words(
    'rm|relationship manager|owner|contact owner|account manager|advisor|ownerid|客户经理|管户经理|管户|理财经理|维护人|gestor|asesor|ejecutivo|gestor de cuenta',
  ),
  holdingKey: words(
    'account number|account no|contract no|holding id|账号|账户|卡号|合同号|存单号|numero de cuenta|cuenta|contrato|iban',
  ),
  product: words(
    'product|product name|产品|产品名称|持有产品|产品类型|业务品种|储种|producto|nombre del producto|tipo de producto',
  ),
  category: words('category|product category|产品大类|categoria|familia'),
  balance: words(
    'balance|amount|current balance|余额|金额|存款余额|账户余额|当前余额|时点余额|资产余额|aum|saldo|importe|saldo actual|monto',
  ),
  averageBalance: words(
    'average balance|average daily balance|monthly average|month average|avg balance|月日均|日均|日均余额|月日均余额|本月日均|上月日均|月均余额|aum月日均|月日均aum|日均资产|日均存款|saldo medio|saldo medio mensual|saldo promedio|saldo promedio mensual',
  ),
  payment: words('payment|installment|monthly payment|月供|还款额|每期还款|cuota|mensualidad|pago mensual'),
  openedOn: words(
    'opened|opened on|open date|opening date|start date|value date|开户日期|起息日|购买日期|存入日|开立日期|fecha de apertura|apertura|fecha inicio',
  ),
  maturesOn: words(
    'maturity|maturity date|matures on|expiry|due date|end date|到期日|到期日期|到期时间|vencimiento|fecha de vencimiento|fecha vencimiento',
  ),
  consentAny: words('marketing consent|consent|opt in|营销授权|营销同意|是否同意营销|consentimiento|acepta publicidad'),
  note: words('备注|备注信息|客户备注|note|notes|remark|remarks|comments|nota|notas|observaciones|comentarios'),
  consentOn: words('consent date|授权日期|fecha de consentimiento'),
};

export const EVENT_HEADERS: Readonly<Partial<Record<EventField, readonly string[]>>> = {
  id: words(
    'event id|transaction id|trans id|trans no|reference|流水号|交易流水号|交易单号|订单号|id transaccion|referencia|numero de operacion',
  ),
  customer: words(
    'customer|customer id|customer no|client id|cif|客户号|客户编号|id cliente|numero de cliente|codigo cliente',
  ),
  name: CUSTOMER_HEADERS.name ?? [],
  phone: CUSTOMER_HEADERS.phone ?? [],
  email: CUSTOMER_HEADERS.email ?? [],
  nationalId: CUSTOMER_HEADERS.nationalId ?? [],
  code: words('event|event type|event code|事件|事件类型|evento|tipo de evento'),
  on: words(
    '跟进时间|跟进日期|拜访时间|拜访日期|沟通时间|联系日期|activity date|call date|logged at|fecha de contacto|fecha de la llamada|fecha visita|fecha actividad|date|event date|transaction date|occurred at|time|交易日期|交易时间|日期|发生日期|记账日期|联系时间|fecha|fecha operacion|fecha de operacion|fecha contacto',
  ),
  medium: words(
    'medium|channel|contact channel|activity type|contact type|渠道|联系方式类型|跟进方式|拜访方式|沟通方式|联系渠道|canal|medio|tipo de actividad|tipo de contacto|medio de contacto',
  ),
  direction: words('direction|in/out|收/支|借贷|借贷标志|收支方向|sentido|cargo/abono'),
  flow: words('flow|transaction type|交易类型|tipo de movimiento'),
  amount: words('amount|transaction amount|交易金额|金额|发生额|importe|monto'),
  balance: words('balance|余额|账户余额|saldo'),
  about: words('account|account number|账号|卡号|cuenta|numero de cuenta'),
  author: words(
    '跟进人|跟进人员|记录人|拜访人|经办人|填写人|客户经理|理财经理|author|created by|logged by|assigned to|activity assigned to|owner|relationship manager|autor|creado por|registrado por|gestor|asignado a|responsable',
  ),
  text: words(
    '跟进记录|跟进内容|跟进情况|联系内容|沟通内容|沟通记录|拜访内容|记录内容|备注|内容|note|notes|note body|body|comment|comments|description|call notes|details|nota|notas|comentario|comentarios|observaciones|descripcion|detalle|contenido',
  ),
  result: words(
    '跟进结果|联系结果|通话结果|拜访结果|沟通结果|结果|通话状态|outcome|call outcome|result|call result|resultado|resultado de la llamada|resultado del contacto',
  ),
};

function words(list: string): string[] {
  return list.split('|').map(headerKey);
}

/** A header without its unit, punctuation and blanks: `余额(万元)` and `E-mail Address` become `余额` and `emailaddress`. */
export function headerKey(header: string): string {
  return fold(header)
    .replace(/[(（[【].*?[)）\]】]/g, '')
    .replace(/[^\p{L}\p{N}/]/gu, '');
}
