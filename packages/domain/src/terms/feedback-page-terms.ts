import type { FeedbackKind, FeedbackTopic } from '../feedback/feedback-kind.ts';
import type { DeclineReason, FeedbackState } from '../feedback/feedback-state.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { Terms } from './term.ts';

/** What customers say should be other, what became of it, and who is to be told. */
export const feedbackPageTerms = {
  'ui.feedback.says': {
    en: 'What a customer says is worth something only when it goes somewhere and comes back: gathered with what is alike, decided, and told to those who said it.',
    zh: '客户说的话，要有去处、有回音才有价值：同类归并、有决定、再回告说过的人。',
    es: 'Lo que dice un cliente vale solo si llega a alguna parte y vuelve: se junta con lo parecido, se decide y se cuenta a quien lo dijo.',
  },
  'ui.feedback.themes': { en: 'By theme', zh: '按主题', es: 'Por tema' },
  'ui.feedback.none': {
    en: 'No feedback yet. A suggestion that an RM confirms in a note appears here.',
    zh: '还没有反馈。客户经理在记录里确认的建议会出现在这里。',
    es: 'Aún no hay sugerencias. Aparece aquí lo que un gestor confirma en una nota.',
  },
  'ui.feedback.pieces': {
    en: '{items, plural, one {# piece} other {# pieces}} from {people, plural, one {# customer} other {# customers}}',
    zh: '{people}位客户，{items}条',
    es: '{items, plural, one {# sugerencia} other {# sugerencias}} de {people, plural, one {# cliente} other {# clientes}}',
  },
  'ui.feedback.few': { en: 'from a few customers', zh: '来自少数客户', es: 'de unos pocos clientes' },
  'ui.feedback.why': { en: 'Why not', zh: '不采纳原因', es: 'Por qué no' },
  'ui.feedback.own': { en: 'From your customers', zh: '来自您的客户', es: 'De sus clientes' },
  'ui.feedback.to_tell': { en: 'To be told', zh: '待回告', es: 'Por contar' },
  'ui.feedback.told': { en: 'Told', zh: '已回告', es: 'Contado' },
  'ui.feedback.clock': { en: 'answer by {day}', zh: '{day}前答复', es: 'responder hasta el {day}' },
  'ui.feedback.late': { en: 'answer was due {day}', zh: '应于{day}前答复', es: 'había que responder el {day}' },
  'ui.feedback.on_time': {
    en: '{numerator, number} of {denominator, number} of your customers were told in time what became of it.',
    zh: '您的客户中，{denominator, number}条反馈有{numerator, number}条按时回告。',
    es: 'A {numerator, number} de {denominator, number} se les contó a tiempo qué fue de lo suyo.',
  },
  'ui.feedback.tell': { en: 'I have told them', zh: '已告诉客户', es: 'Ya se lo he contado' },
  'ui.feedback.asked': {
    en: '{count, plural, =0 {Nobody has to be told} one {# customer is to be told} other {# customers are to be told}}',
    zh: '{count, plural, =0 {无需回告} other {需回告#位客户}}',
    es: '{count, plural, =0 {No hay que contarlo a nadie} one {Hay que contarlo a # cliente} other {Hay que contarlo a # clientes}}',
  },
  'ui.feedback.kind.need': { en: 'Need', zh: '需求', es: 'Necesidad' },
  'ui.feedback.kind.product': { en: 'Product suggestion', zh: '产品建议', es: 'Sugerencia de producto' },
  'ui.feedback.kind.activity': { en: 'Event suggestion', zh: '活动建议', es: 'Sugerencia de evento' },
  'ui.feedback.kind.complaint': { en: 'Complaint', zh: '投诉', es: 'Queja' },
  'ui.feedback.state.logged': { en: 'Heard', zh: '已记录', es: 'Recogida' },
  'ui.feedback.state.accepted': { en: 'Accepted', zh: '已采纳', es: 'Aceptada' },
  'ui.feedback.state.declined': { en: 'Not taken on', zh: '不采纳', es: 'Descartada' },
  'ui.feedback.state.planned': { en: 'Planned', zh: '已列入计划', es: 'Prevista' },
  'ui.feedback.state.shipped': { en: 'Done', zh: '已实现', es: 'Hecha' },
  'ui.feedback.move.accepted': { en: 'Accept', zh: '采纳', es: 'Aceptar' },
  'ui.feedback.move.declined': { en: 'Do not take on', zh: '不采纳', es: 'Descartar' },
  'ui.feedback.move.planned': { en: 'Put in the plan', zh: '列入计划', es: 'Planificar' },
  'ui.feedback.move.shipped': { en: 'It is there', zh: '已实现', es: 'Ya está' },
  'ui.feedback.reason.not_allowed': { en: 'Rules forbid it', zh: '制度不允许', es: 'Las normas no lo permiten' },
  'ui.feedback.reason.too_few': { en: 'Too few ask for it', zh: '需求太少', es: 'Lo piden muy pocos' },
  'ui.feedback.reason.too_dear': { en: 'Costs too much', zh: '成本过高', es: 'Cuesta demasiado' },
  'ui.feedback.reason.exists_already': { en: 'It exists already', zh: '已有此功能', es: 'Ya existe' },
  'ui.feedback.reason.other': { en: 'Another reason', zh: '其他原因', es: 'Otro motivo' },
  'ui.feedback.topic.app': { en: 'App and website', zh: '手机银行与网银', es: 'App y web' },
  'ui.feedback.topic.card': { en: 'Cards', zh: '银行卡', es: 'Tarjetas' },
  'ui.feedback.topic.account': { en: 'Account and statement', zh: '账户与账单', es: 'Cuenta y extracto' },
  'ui.feedback.topic.loan': { en: 'Loans', zh: '贷款', es: 'Préstamos' },
  'ui.feedback.topic.savings': { en: 'Savings and investing', zh: '存款与理财', es: 'Ahorro e inversión' },
  'ui.feedback.topic.insurance': { en: 'Insurance', zh: '保险', es: 'Seguros' },
  'ui.feedback.topic.price': { en: 'Prices and rates', zh: '费用与利率', es: 'Precios y tipos' },
  'ui.feedback.topic.service': { en: 'Branch and service', zh: '网点与服务', es: 'Oficina y atención' },
  'ui.feedback.topic.topic': { en: 'What it is about', zh: '活动主题', es: 'De qué trata' },
  'ui.feedback.topic.time': { en: 'Day and hour', zh: '日期时间', es: 'Día y hora' },
  'ui.feedback.topic.place': { en: 'Place', zh: '地点', es: 'Lugar' },
  'ui.feedback.topic.format': { en: 'Form', zh: '形式', es: 'Formato' },
  'ui.feedback.topic.money': { en: 'Money and charges', zh: '资金与扣费', es: 'Dinero y cargos' },
  'ui.feedback.topic.waiting': { en: 'Waiting', zh: '等待', es: 'Esperas' },
  'ui.feedback.topic.manner': { en: 'Manner', zh: '态度', es: 'Trato' },
  'ui.feedback.topic.system': { en: 'Systems and machines', zh: '系统与设备', es: 'Sistemas y cajeros' },
  'ui.feedback.topic.advice': { en: 'Advice', zh: '销售与建议', es: 'Asesoramiento' },
  'ui.feedback.topic.other': { en: 'Other', zh: '其他', es: 'Otro' },
} as const satisfies Terms & FeedbackWords;

type FeedbackWords = Readonly<
  Record<
    | `ui.feedback.kind.${FeedbackKind}`
    | `ui.feedback.state.${FeedbackState}`
    | `ui.feedback.move.${Exclude<FeedbackState, 'logged'>}`
    | `ui.feedback.reason.${DeclineReason}`
    | `ui.feedback.topic.${Exclude<FeedbackTopic, NeedKind>}`,
    unknown
  >
>;
