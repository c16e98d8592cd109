import type { Relation } from '../intake/intake-row.ts';
import type { Term } from './term.ts';

type Key = `relation.${Relation}` | `export.${ExportColumn}` | 'promise.get_in_touch';
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

  'promise.get_in_touch': { en: 'Get in touch', zh: '联系客户', es: 'Ponerse en contacto' },

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
