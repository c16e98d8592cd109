import type { CONSENT_WAYS, Purpose } from '../gate/consent.ts';
import type { Denial, Horizon } from '../needs/answer-need.ts';
import type { Tie, TieLevel } from '../stages/lock-index.ts';
import type { ResourceKind, ResourceSource, Willingness } from '../traffic/resource.ts';
import type { Term } from './term.ts';

type Key =
  | `tie.${Tie}`
  | `tie_level.${TieLevel}`
  | `resource.${ResourceKind}`
  | `willing.${Willingness}`
  | `resource_source.${ResourceSource}`
  | `horizon.${Horizon}`
  | `denial.${Denial}`
  | `purpose.${Purpose}`
  | `consent_way.${(typeof CONSENT_WAYS)[number]}`
  | `first_contact.${'branch' | 'referral' | 'web' | 'event' | 'import'}`
  | `met_in.${'chamber_of_commerce' | 'car_club' | 'property_company'}`
  | `decided.${'offered' | 'overflow' | 'held_out' | 'explored' | 'best_blocked' | 'sampled'}`
  | `promise_state.${'open' | 'kept' | 'moved' | 'dropped'}`;

/** The coded words of what is known of one customer. */
export const customerTerms = {
  'tie_level.loose': { en: 'loosely tied', zh: '粘性弱', es: 'poco vinculado' },
  'tie_level.some': { en: 'some ties', zh: '有些粘性', es: 'algo vinculado' },
  'tie_level.well': { en: 'well tied', zh: '粘性强', es: 'bien vinculado' },
  'tie.payroll': { en: 'salary paid in here', zh: '工资在本行入账', es: 'nómina domiciliada aquí' },
  'tie.direct_debits': {
    en: 'three or more regular payments',
    zh: '三项以上定期代扣',
    es: 'tres o más recibos domiciliados',
  },
  'tie.card': { en: 'card in use', zh: '银行卡在用', es: 'tarjeta en uso' },
  'tie.long_loan': { en: 'mortgage or long loan', zh: '房贷或长期贷款', es: 'hipoteca o préstamo largo' },
  'tie.term_product': {
    en: 'something placed for 90 days or more',
    zh: '有90天以上才到期的产品',
    es: 'algo colocado a más de 90 días',
  },
  'tie.categories': { en: 'three kinds of product', zh: '持有三类以上产品', es: 'tres familias de productos' },
  'tie.private_link': { en: 'linked up in our own channel', zh: '私域已连接', es: 'en nuestros canales propios' },
  'tie.household': { en: 'household is here too', zh: '家人也是客户', es: 'también alguien de su hogar' },

  'resource.circle': { en: 'circle of people', zh: '圈子', es: 'círculo de personas' },
  'resource.venue': { en: 'venue', zh: '场地', es: 'lugar para reunirse' },
  'resource.expertise': { en: 'expertise', zh: '专业能力', es: 'conocimiento' },
  'resource.goods_or_service': { en: 'goods or service', zh: '商品或服务', es: 'bienes o servicios' },
  'resource.media': { en: 'a voice in public', zh: '传播渠道', es: 'difusión' },
  'resource.information': { en: 'information', zh: '信息', es: 'información' },
  'willing.unknown': { en: 'not asked yet', zh: '还没问过', es: 'sin preguntar' },
  'willing.offered': { en: 'offered', zh: '客户主动提出', es: 'lo ofreció' },
  'willing.asked': { en: 'asked', zh: '已经问过', es: 'preguntado' },
  'willing.used': { en: 'used', zh: '已使用', es: 'utilizado' },
  'resource_source.customer': { en: 'the customer said so', zh: '客户本人说的', es: 'lo dijo el cliente' },
  'resource_source.rm': { en: 'seen myself', zh: '亲眼所见', es: 'lo vi yo' },
  'resource_source.other_person': { en: 'heard from others', zh: '听别人说的', es: 'lo contó otra persona' },

  'horizon.now': { en: 'now', zh: '现在', es: 'ya' },
  'horizon.quarter': { en: 'within three months', zh: '三个月内', es: 'en tres meses' },
  'horizon.year': { en: 'within a year', zh: '一年内', es: 'en un año' },
  'horizon.later': { en: 'later', zh: '以后再说', es: 'más adelante' },
  'denial.no_need': { en: 'no such need', zh: '没有这个需求', es: 'no lo necesita' },
  'denial.has_elsewhere': { en: 'has it elsewhere', zh: '别家已有', es: 'ya lo tiene en otro sitio' },
  'denial.settled': { en: 'settled another way', zh: '已另行解决', es: 'ya lo resolvió de otro modo' },

  'purpose.marketing': { en: 'marketing', zh: '营销', es: 'marketing' },
  'purpose.profiling': { en: 'personal suggestions', zh: '个性化推荐', es: 'sugerencias personales' },
  'purpose.research': { en: 'surveys', zh: '调研', es: 'encuestas' },
  'consent_way.branch': { en: 'in the branch', zh: '网点当面', es: 'en la oficina' },
  'consent_way.call': { en: 'by phone', zh: '电话中', es: 'por teléfono' },
  'consent_way.form': { en: 'on a form', zh: '书面表格', es: 'en un formulario' },
  'consent_way.message': { en: 'in a message', zh: '消息中', es: 'en un mensaje' },
  'consent_way.letter': { en: 'by letter', zh: '信函', es: 'por carta' },
  'consent_way.event': { en: 'at an event', zh: '活动现场', es: 'en un evento' },

  'first_contact.branch': { en: 'came to the branch', zh: '网点到访', es: 'vino a la oficina' },
  'first_contact.referral': { en: 'came recommended', zh: '经人推荐', es: 'vino recomendado' },
  'first_contact.web': { en: 'came through the website', zh: '来自网站', es: 'llegó por la web' },
  'first_contact.event': { en: 'met at an event', zh: '活动中结识', es: 'conocido en un evento' },
  'first_contact.import': { en: 'came with a list', zh: '来自导入名单', es: 'llegó en una lista' },
  'met_in.chamber_of_commerce': { en: 'chamber of commerce', zh: '商会', es: 'cámara de comercio' },
  'met_in.car_club': { en: 'car club', zh: '车友会', es: 'club del automóvil' },
  'met_in.property_company': { en: 'property company', zh: '物业公司', es: 'administradora de fincas' },

  'decided.offered': { en: 'on the list', zh: '列入名单', es: 'en la lista' },
  'decided.overflow': { en: 'no minutes left that day', zh: '当日时间已满', es: 'sin minutos ese día' },
  'decided.held_out': { en: 'comparison group', zh: '对照组', es: 'grupo de control' },
  'decided.explored': { en: 'listed to learn', zh: '为学习而列入', es: 'en la lista para aprender' },
  'decided.best_blocked': { en: 'best idea set aside', zh: '最佳建议未采用', es: 'mejor idea descartada' },
  'decided.sampled': { en: 'looked at, not listed', zh: '考虑过，未列入', es: 'valorado, fuera de la lista' },

  'promise_state.open': { en: 'open', zh: '未完成', es: 'pendiente' },
  'promise_state.kept': { en: 'kept', zh: '已做到', es: 'cumplido' },
  'promise_state.moved': { en: 'moved', zh: '已改期', es: 'aplazado' },
  'promise_state.dropped': { en: 'no longer needed', zh: '不再需要', es: 'ya no hace falta' },
} as const satisfies Record<Key, Term>;
