import type { CustomerGroup, LifeStage } from '../needs/customer-group.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { NeedOrigin, NeedState } from '../needs/need.ts';
import type { Term } from './term.ts';

type Key =
  | `need.${NeedKind}`
  | `need_state.${NeedState}`
  | `need_origin.${NeedOrigin}`
  | `group.${CustomerGroup}`
  | `life_stage.${LifeStage}`;

/** Needs are noun phrases: they stand alone in a list and after a colon in a sentence. */
export const needTerms = {
  'need.place_idle_cash': {
    en: 'a place for idle money',
    zh: '闲置资金的安排',
    es: 'el destino del dinero disponible',
  },
  'need.renew_maturing': {
    en: 'what follows a maturing deposit',
    zh: '到期资金的承接',
    es: 'qué hacer con el depósito que vence',
  },
  'need.keep_money_here': {
    en: 'having the money in one place',
    zh: '资金集中打理',
    es: 'reunir el dinero en una sola entidad',
  },
  'need.receive_salary': { en: 'receiving the salary here', zh: '工资在本行入账', es: 'domiciliar aquí la nómina' },
  'need.everyday_card': { en: 'everyday payments by card', zh: '日常用卡支付', es: 'los pagos diarios con tarjeta' },
  'need.protect_family': { en: 'protection for the family', zh: '家庭保障', es: 'la protección de la familia' },
  'need.finance_home': { en: 'financing a home', zh: '购房资金', es: 'la financiación de la vivienda' },
  'need.finance_business': { en: 'financing the business', zh: '经营周转资金', es: 'la financiación del negocio' },
  'need.finance_purchase': {
    en: 'financing a large purchase',
    zh: '大额消费资金',
    es: 'la financiación de una compra grande',
  },
  'need.plan_retirement': { en: 'planning for retirement', zh: '养老规划', es: 'la preparación de la jubilación' },
  'need.plan_education': { en: 'planning for education', zh: '教育规划', es: 'el plan para los estudios' },
  'need.travel_abroad': {
    en: 'money for travelling abroad',
    zh: '出境用钱',
    es: 'el dinero para viajar al extranjero',
  },

  'need_state.latent': { en: 'latent', zh: '潜在需求', es: 'latente' },
  'need_state.aware': { en: 'showed interest', zh: '已有兴趣', es: 'con interés' },
  'need_state.confirmed': { en: 'confirmed', zh: '已确认', es: 'confirmada' },
  'need_state.denied': { en: 'denied', zh: '客户否认', es: 'descartada por el cliente' },
  'need_state.expired': { en: 'expired', zh: '已过期', es: 'vencida' },
  'need_state.served': { en: 'served', zh: '已满足', es: 'atendida' },

  'need_origin.trigger': { en: 'seen in the account', zh: '账户变动', es: 'visto en la cuenta' },
  'need_origin.map': {
    en: 'expected for customers like this',
    zh: '同类客户通常需要',
    es: 'esperable en clientes así',
  },
  'need_origin.customer': { en: 'the customer said so', zh: '客户本人提出', es: 'lo dijo el cliente' },
  'need_origin.rm': { en: 'noted by the relationship manager', zh: '客户经理记录', es: 'anotado por el gestor' },

  'group.exporter': { en: 'exporter', zh: '外贸企业主', es: 'empresa exportadora' },
  'group.shop_owner': { en: 'shop owner', zh: '个体商户', es: 'comerciante' },
  'group.payroll_employee': { en: 'payroll employee', zh: '代发工资客户', es: 'asalariado con nómina' },
  'group.young_starter': { en: 'starting out', zh: '年轻客户', es: 'joven que empieza' },
  'group.parent': { en: 'parent', zh: '有子女的家庭', es: 'familia con hijos' },
  'group.home_owner': { en: 'home owner', zh: '有房客户', es: 'propietario de vivienda' },
  'group.retired_person': { en: 'retired person', zh: '退休客户', es: 'persona jubilada' },
  'group.saver': { en: 'saver', zh: '储蓄客户', es: 'ahorrador' },

  'life_stage.starting': { en: 'under 30', zh: '30岁以下', es: 'menos de 30 años' },
  'life_stage.building': { en: '30 to 44', zh: '30至44岁', es: 'de 30 a 44 años' },
  'life_stage.settled': { en: '45 to 54', zh: '45至54岁', es: 'de 45 a 54 años' },
  'life_stage.retiring': { en: '55 to 64', zh: '55至64岁', es: 'de 55 a 64 años' },
  'life_stage.retired': { en: '65 and over', zh: '65岁及以上', es: '65 años o más' },
  'life_stage.unknown': { en: 'age unknown', zh: '年龄未知', es: 'edad desconocida' },
} as const satisfies Record<Key, Term>;
