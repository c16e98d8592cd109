import type { BuiltInView } from '../customers/built-in-views.ts';
import type { BalanceBand, ConsentWord, CustomerFilter, CustomerSort } from '../customers/customer-filter.ts';
import type { Term } from './term.ts';

type Said =
  | `view.${BuiltInView | 'all'}`
  | `sort.${CustomerSort}`
  | `filter.${keyof CustomerFilter}`
  | `balance.${BalanceBand}`
  | `consent.${ConsentWord}`;

/** The words of every view, order and filter: a new one does not compile before it has its word. */
const said = {
  'ui.customers.view.all': { en: 'All', zh: '全部', es: 'Todos' },
  'ui.customers.view.maturing': { en: 'Maturing in 30 days', zh: '30 天内到期', es: 'Vencen en 30 días' },
  'ui.customers.view.going_cold': { en: 'Going cold', zh: '正在变冷', es: 'Se enfrían' },
  'ui.customers.view.not_spoken_to': {
    en: 'No contact for 60 days',
    zh: '60 天未联系',
    es: 'Sin contacto en 60 días',
  },

  'ui.customers.sort.balance': { en: 'Largest balance', zh: '余额从高到低', es: 'Mayor saldo' },
  'ui.customers.sort.since': { en: 'Latest stage move', zh: '最近阶段变化', es: 'Último cambio de etapa' },
  'ui.customers.sort.last_touch': { en: 'Longest without contact', zh: '最久未联系', es: 'Más tiempo sin contacto' },
  'ui.customers.sort.added': { en: 'Latest added', zh: '最近添加', es: 'Añadidos últimos' },

  'ui.customers.filter.stages': { en: 'Stage', zh: '阶段', es: 'Etapa' },
  'ui.customers.filter.need': { en: 'Need', zh: '需求', es: 'Necesidad' },
  'ui.customers.filter.holds': { en: 'Product held', zh: '持有产品', es: 'Producto' },
  'ui.customers.filter.maturesWithin': { en: 'Maturing', zh: '到期', es: 'Vencimiento' },
  'ui.customers.filter.balance': { en: 'Balance', zh: '余额', es: 'Saldo' },
  'ui.customers.filter.cooling': { en: 'Going cold', zh: '正在变冷', es: 'Se enfría' },
  'ui.customers.filter.untouchedFor': { en: 'No contact', zh: '未联系', es: 'Sin contacto' },
  'ui.customers.filter.stuckFor': { en: 'Stuck', zh: '停滞', es: 'Estancados' },
  'ui.customers.filter.consent': { en: 'Consent', zh: '营销同意', es: 'Consentimiento' },
  'ui.customers.filter.relation': { en: 'Relation', zh: '关系', es: 'Relación' },
  'ui.customers.filter.segment': { en: 'Segment', zh: '客群', es: 'Segmento' },
  'ui.customers.filter.place': { en: 'Place', zh: '地区', es: 'Localidad' },
  'ui.customers.filter.rm': { en: 'Book', zh: '客户经理', es: 'Cartera' },
  'ui.customers.filter.promised': { en: 'Agreed day', zh: '约定', es: 'Compromiso' },

  'ui.customers.balance.under_10k': { en: 'under 10,000', zh: '1 万以下', es: 'menos de 10.000' },
  'ui.customers.balance.from_10k': { en: '10,000 to 50,000', zh: '1 万 – 5 万', es: 'de 10.000 a 50.000' },
  'ui.customers.balance.from_50k': { en: '50,000 to 200,000', zh: '5 万 – 20 万', es: 'de 50.000 a 200.000' },
  'ui.customers.balance.from_200k': { en: '200,000 to 1 million', zh: '20 万 – 100 万', es: 'de 200.000 a 1 millón' },
  'ui.customers.balance.from_1m': { en: '1 million and more', zh: '100 万及以上', es: '1 millón o más' },

  'ui.customers.consent.may_contact': { en: 'may be contacted', zh: '同意联系', es: 'acepta contacto' },
  'ui.customers.consent.objected': { en: 'objected to a medium', zh: '曾拒绝某种方式', es: 'rechazó algún canal' },
  'ui.customers.consent.never_asked': { en: 'never asked', zh: '从未询问', es: 'sin preguntar' },
} as const satisfies Record<`ui.customers.${Said}`, Term>;

/** The list of customers. */
export const customersPageTerms = {
  ...said,
  'ui.customers.count': {
    en: '{count, plural, one {# person} other {# people}}',
    zh: '{count, number} 人',
    es: '{count, plural, one {# persona} other {# personas}}',
  },
  'ui.customers.loading': { en: 'Loading the list', zh: '正在载入名单', es: 'Cargando la lista' },
  'ui.customers.search': {
    en: 'Search by name, pinyin, last digits of the phone, or customer number',
    zh: '按姓名、拼音首字母、手机尾号或客户号搜索',
    es: 'Buscar por nombre, pinyin, final del teléfono o número de cliente',
  },
  'ui.customers.search_hint': { en: 'Name, wxm, 1234 …', zh: '姓名、wxm、尾号…', es: 'Nombre, wxm, 1234 …' },
  'ui.customers.sort': { en: 'Order', zh: '排序', es: 'Orden' },
  'ui.customers.ways': { en: 'More about customers', zh: '更多客户功能', es: 'Más sobre clientes' },
  'ui.customers.views': { en: 'Views', zh: '视图', es: 'Vistas' },
  'ui.customers.keep_view': { en: 'Keep this view', zh: '保存为视图', es: 'Guardar esta vista' },
  'ui.customers.view_name': { en: 'Name of the view', zh: '视图名称', es: 'Nombre de la vista' },
  'ui.customers.keep': { en: 'Keep', zh: '保存', es: 'Guardar' },
  'ui.customers.drop_view': { en: 'Remove this view', zh: '删除此视图', es: 'Eliminar esta vista' },
  'ui.customers.view_kept': { en: 'Kept as {name}', zh: '已保存为“{name}”', es: 'Guardada como {name}' },
  'ui.customers.view_dropped': { en: 'View removed', zh: '视图已删除', es: 'Vista eliminada' },
  'ui.customers.filters': {
    en: '{count, plural, =0 {Filters} other {Filters · #}}',
    zh: '{count, plural, =0 {筛选} other {筛选 · #}}',
    es: '{count, plural, =0 {Filtros} other {Filtros · #}}',
  },
  'ui.customers.more_filters': {
    en: '{count, plural, =0 {More filters} other {More filters · #}}',
    zh: '{count, plural, =0 {更多筛选} other {更多筛选 · #}}',
    es: '{count, plural, =0 {Más filtros} other {Más filtros · #}}',
  },
  'ui.customers.clear_filters': { en: 'Clear filters', zh: '清除筛选', es: 'Quitar filtros' },
  'ui.customers.show': {
    en: 'Show {count, plural, one {# person} other {# people}}',
    zh: '查看 {count, number} 人',
    es: 'Ver {count, plural, one {# persona} other {# personas}}',
  },
  'ui.customers.any': { en: 'any', zh: '不限', es: 'todo' },
  'ui.customers.not_stated': { en: 'not stated', zh: '未填写', es: 'sin indicar' },
  'ui.customers.within_days': { en: 'within {days} days', zh: '{days} 天内', es: 'en {days} días' },
  'ui.customers.for_days': { en: 'for {days} days', zh: '超过 {days} 天', es: 'en {days} días' },
  'ui.customers.over_days': { en: 'over {days} days', zh: '超过 {days} 天', es: 'más de {days} días' },
  'ui.customers.is_cooling': { en: 'about to fall back', zh: '即将回退', es: 'a punto de retroceder' },
  'ui.customers.is_promised': { en: 'with an agreed day', zh: '有约定', es: 'con compromiso' },
  'ui.customers.not_promised': { en: 'without an agreed day', zh: '无约定', es: 'sin compromiso' },

  'ui.customers.list': { en: 'Customers', zh: '客户名单', es: 'Lista de clientes' },
  'ui.customers.name': { en: 'Name', zh: '姓名', es: 'Nombre' },
  'ui.customers.stage': { en: 'Stage', zh: '阶段', es: 'Etapa' },
  'ui.customers.balance': { en: 'Balance', zh: '余额', es: 'Saldo' },
  'ui.customers.last_touch': { en: 'Last contact', zh: '最近联系', es: 'Último contacto' },
  'ui.customers.next': { en: 'Next', zh: '下一件事', es: 'Próximo' },
  'ui.customers.matures_on': { en: 'matures {day}', zh: '{day}到期', es: 'vence el {day}' },
  'ui.customers.agreed_on': { en: 'agreed: {day}', zh: '约定{day}', es: 'acordado: {day}' },
  'ui.customers.never': { en: 'never', zh: '从未', es: 'nunca' },
  'ui.customers.cooling': { en: 'going cold', zh: '变冷', es: 'se enfría' },

  'ui.customers.choose': { en: 'Select {name}', zh: '选择{name}', es: 'Seleccionar a {name}' },
  'ui.customers.choose_page': { en: 'Select all that are loaded', zh: '全选已载入的', es: 'Seleccionar lo cargado' },
  'ui.customers.chosen': {
    en: '{count, plural, one {# selected} other {# selected}}',
    zh: '已选 {count, number} 人',
    es: '{count, plural, one {# elegida} other {# elegidas}}',
  },
  'ui.customers.choose_all': {
    en: 'Select all {count, number} matching',
    zh: '选择全部 {count, number} 人',
    es: 'Elegir las {count, number} que coinciden',
  },
  'ui.customers.choose_none': { en: 'Clear selection', zh: '取消选择', es: 'Quitar selección' },

  'ui.customers.follow_up': { en: 'Set a follow-up day', zh: '设定跟进日期', es: 'Fijar día de seguimiento' },
  'ui.customers.follow_up_for': {
    en: 'A follow-up day for {count, plural, one {# person} other {# people}}',
    zh: '为 {count, number} 人设定跟进日期',
    es: 'Día de seguimiento para {count, plural, one {# persona} other {# personas}}',
  },
  'ui.customers.follow_up_text': {
    en: 'Each gets an agreed day of their own. It comes up on Today when it is due.',
    zh: '每人各记一条约定，到期当天出现在“今日”。',
    es: 'Cada una tendrá su propio compromiso. Aparecerá en Hoy cuando llegue el día.',
  },
  'ui.customers.day': { en: 'Day', zh: '日期', es: 'Día' },
  'ui.customers.words': { en: 'What about (optional)', zh: '事由（可不填）', es: 'Sobre qué (opcional)' },
  'ui.customers.follow_up_set': {
    en: 'Follow-up day set for {count, plural, one {# person} other {# people}}',
    zh: '已为 {count, number} 人设定跟进日期',
    es: 'Seguimiento fijado para {count, plural, one {# persona} other {# personas}}',
  },
  'ui.customers.export': { en: 'Export', zh: '导出', es: 'Exportar' },
  'ui.customers.export_of': {
    en: 'Export {count, plural, one {# person} other {# people}}',
    zh: '导出 {count, number} 人',
    es: 'Exportar {count, plural, one {# persona} other {# personas}}',
  },
  'ui.customers.export_text': {
    en: 'A CSV file with what you may see. Who exported how many, and why, is written down.',
    zh: '导出您可见内容的 CSV 文件。导出人、人数和用途都会留痕。',
    es: 'Un archivo CSV con lo que usted puede ver. Queda constancia de quién exporta, cuántas personas y para qué.',
  },
  'ui.customers.reason': { en: 'What for', zh: '用途', es: 'Para qué' },
  'ui.customers.reason.visits': { en: 'preparing visits', zh: '准备拜访', es: 'preparar visitas' },
  'ui.customers.reason.team_meeting': { en: 'a team meeting', zh: '团队会议', es: 'una reunión de equipo' },
  'ui.customers.reason.mailing': { en: 'letters or messages', zh: '寄信或发消息', es: 'cartas o mensajes' },
  'ui.customers.reason.data_request': { en: 'a data request', zh: '数据调取要求', es: 'una petición de datos' },
  'ui.customers.reason.check': { en: 'a check', zh: '核对检查', es: 'una comprobación' },
  'ui.customers.exported': {
    en: '{count, plural, one {# person} other {# people}} exported',
    zh: '已导出 {count, number} 人',
    es: '{count, plural, one {# persona exportada} other {# personas exportadas}}',
  },

  'ui.customers.add': { en: 'Add a person', zh: '添加客户', es: 'Añadir persona' },
  'ui.customers.contact': { en: 'Phone or e-mail', zh: '手机或邮箱', es: 'Teléfono o correo' },
  'ui.customers.add_text': {
    en: 'Two fields are enough. What else there is to know comes with the conversation.',
    zh: '两项即可，其余在交谈中慢慢了解。',
    es: 'Bastan dos datos. Lo demás llegará conversando.',
  },
  'ui.customers.add_book': { en: 'Book', zh: '归属客户经理', es: 'Cartera' },
  'ui.customers.choose_book': { en: 'choose', zh: '请选择', es: 'elija' },
  'ui.customers.known': {
    en: '{count, plural, one {Somebody has} other {Several people have}} this contact already:',
    zh: '已有 {count, number} 位客户使用该联系方式：',
    es: '{count, plural, one {Ya hay alguien} other {Ya hay varias personas}} con este contacto:',
  },
  'ui.customers.open': { en: 'Open', zh: '打开', es: 'Abrir' },
  'ui.customers.added': { en: '{name} is on your list', zh: '{name}已加入名单', es: '{name} ya está en su lista' },

  'ui.customers.empty_title': {
    en: 'Nobody is in your book yet',
    zh: '您名下还没有客户',
    es: 'Su cartera aún está vacía',
  },
  'ui.customers.empty_text': {
    en: 'Bring your list, or add the first person you met this week. A need can only be seen in somebody you know.',
    zh: '导入您的名单，或先添加本周见过的一位。先认识人，才看得见需求。',
    es: 'Traiga su lista o añada a la primera persona que haya conocido esta semana. Solo se ve la necesidad de quien se conoce.',
  },
  'ui.customers.nobody_title': { en: 'Nobody fits', zh: '没有符合的客户', es: 'Nadie encaja' },
  'ui.customers.nobody_text': {
    en: 'Take one filter away, or search with fewer letters: wxm finds 王小明, the last three digits find a phone.',
    zh: '去掉一个筛选，或缩短关键词：wxm 可找到王小明，手机尾号三位即可。',
    es: 'Quite un filtro o escriba menos letras: las tres últimas cifras bastan para encontrar un teléfono.',
  },
  'ui.customers.empty.maturing': {
    en: 'Nothing matures in the next 30 days. Ask who has money elsewhere that does.',
    zh: '未来 30 天无到期。不妨问问，谁在他行有资金到期。',
    es: 'Nada vence en los próximos 30 días. Pregunte quién tiene dinero en otro sitio que sí.',
  },
  'ui.customers.empty.going_cold': {
    en: 'Nobody is about to fall back. What keeps them warm is the next agreed day.',
    zh: '没有人即将回退。让关系保持温度的，是下一次约定。',
    es: 'Nadie está a punto de retroceder. Lo que mantiene el calor es el próximo compromiso.',
  },
  'ui.customers.empty.not_spoken_to': {
    en: 'You have been in contact with everybody within 60 days.',
    zh: '60 天内您已联系过所有客户。',
    es: 'Ha hablado con todos en los últimos 60 días.',
  },
} as const;
