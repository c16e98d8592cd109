import type { KnownSegment } from '../customers/known-segments.ts';
import type { Relation } from '../intake/intake-row.ts';
import type { Term } from './term.ts';

type Key = `relation.${Relation}` | `segment.${KnownSegment}` | `export.${ExportColumn}`;
type ExportColumn =
  | 'name'
  | 'number'
  | 'phone'
  | 'email'
  | 'relation'
  | 'place'
  | 'segment'
  | 'stage'
  | 'since'
  | 'balance'
  | 'currency'
  | 'last_touch'
  | 'next_maturity'
  | 'promised_on'
  | 'rm';

/** Words of lists and of the files they leave in. */
export const customerListTerms = {
  'relation.customer': { en: 'customer', zh: '客户', es: 'cliente' },
  'relation.prospect': { en: 'prospect', zh: '潜在客户', es: 'cliente potencial' },
  'relation.event_contact': { en: 'met at an event', zh: '活动联系人', es: 'contacto de un evento' },
  'relation.authorised': { en: 'authorised person', zh: '授权人', es: 'persona autorizada' },

  'segment.mass': { en: 'mass market', zh: '大众客户', es: 'particulares' },
  'segment.affluent': { en: 'affluent', zh: '财富客户', es: 'banca personal' },
  'segment.private': { en: 'private banking', zh: '私行客户', es: 'banca privada' },
  'segment.payroll_employee': { en: 'payroll employee', zh: '代发客户', es: 'nómina' },
  'segment.retired': { en: 'retired', zh: '退休客户', es: 'jubilados' },
  'segment.shop_owner': { en: 'shop owner', zh: '个体商户', es: 'comercio' },
  'segment.exporter': { en: 'exporter', zh: '外贸企业主', es: 'exportación' },
  'segment.parent': { en: 'parents', zh: '有孩家庭', es: 'familias con hijos' },
  'segment.professional': { en: 'professional', zh: '专业人士', es: 'profesionales' },
  'segment.student': { en: 'student', zh: '学生', es: 'estudiantes' },

  'export.name': { en: 'Name', zh: '姓名', es: 'Nombre' },
  'export.number': { en: 'Customer number', zh: '客户号', es: 'N.º de cliente' },
  'export.phone': { en: 'Phone', zh: '手机', es: 'Teléfono' },
  'export.email': { en: 'E-mail', zh: '邮箱', es: 'Correo' },
  'export.relation': { en: 'Relation', zh: '关系', es: 'Relación' },
  'export.place': { en: 'Place', zh: '地区', es: 'Localidad' },
  'export.segment': { en: 'Segment', zh: '客群', es: 'Segmento' },
  'export.stage': { en: 'Stage', zh: '阶段', es: 'Etapa' },
  'export.since': { en: 'In this stage since', zh: '进入该阶段日期', es: 'En esta etapa desde' },
  'export.balance': { en: 'Balance', zh: '余额', es: 'Saldo' },
  'export.currency': { en: 'Currency', zh: '币种', es: 'Moneda' },
  'export.last_touch': { en: 'Last contact', zh: '最近联系', es: 'Último contacto' },
  'export.next_maturity': { en: 'Next maturity', zh: '最近到期日', es: 'Próximo vencimiento' },
  'export.promised_on': { en: 'Next agreed day', zh: '下次约定日期', es: 'Próximo compromiso' },
  'export.rm': { en: 'Relationship manager', zh: '客户经理', es: 'Gestor' },
} as const satisfies Record<Key, Term>;
