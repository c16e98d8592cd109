import type { Terms } from './term.ts';

/** What a customer is worth over the years to come, in its parts; words first, figures for whoever asks. */
export const lifetimeTerms = {
  'lifetime.mostly_holds': {
    en: 'Most of it lies in what is held here already.',
    zh: '大部分来自在本行已持有的产品。',
    es: 'La mayor parte está en lo que ya tiene aquí.',
  },
  'lifetime.mostly_again': {
    en: 'Most of it lies in what may be bought again.',
    zh: '大部分来自今后可能的复购。',
    es: 'La mayor parte está en lo que puede volver a contratar.',
  },
  'lifetime.both': {
    en: 'It lies in what is held here, and about as much in what may be bought again.',
    zh: '来自已持有的产品和今后可能的复购，两者相当。',
    es: 'Está en lo que ya tiene y, en medida parecida, en lo que puede volver a contratar.',
  },
  'lifetime.only_holds': {
    en: 'It lies in what is held here already; of purchases to come nothing can be said yet.',
    zh: '来自已持有的产品；今后的复购暂时无法判断。',
    es: 'Está en lo que ya tiene aquí; de compras futuras aún no se puede decir nada.',
  },
  'lifetime.only_again': {
    en: 'It lies in what may be bought again; what is held here cannot be counted yet.',
    zh: '来自今后可能的复购；已持有的产品暂时无法计入。',
    es: 'Está en lo que puede volver a contratar; lo que tiene aquí aún no se puede contar.',
  },
  'lifetime.leaves_likelier': {
    en: 'Likelier to leave than most.',
    zh: '流失的可能高于多数客户。',
    es: 'Más probable que la mayoría en irse.',
  },
  'lifetime.leaves_as_most': {
    en: 'About as likely to leave as most.',
    zh: '流失的可能与多数客户相当。',
    es: 'Tan probable como la mayoría en irse.',
  },
  'lifetime.leaves_unlikelier': {
    en: 'Less likely to leave than most.',
    zh: '流失的可能低于多数客户。',
    es: 'Menos probable que la mayoría en irse.',
  },
  'lifetime.nobody_left': {
    en: 'Nobody has been seen to leave yet.',
    zh: '目前还没有观察到客户流失。',
    es: 'Todavía no se ha visto irse a nadie.',
  },

  'lifetime.unknown.not_learned': {
    en: 'Cannot be said yet: nothing has been learned from the bank’s own history. Whoever answers for the models can have it learned.',
    zh: '暂时无法判断：尚未从本行历史中学习。可请负责模型的同事安排学习。',
    es: 'Aún no se puede decir: no se ha aprendido nada de la historia del banco. Puede pedirse a quien responde de los modelos.',
  },
  'lifetime.unknown.expired': {
    en: 'Cannot be said any more: what was learned counted until {day}. Whoever answers for the models can have it learned anew.',
    zh: '暂时无法判断：所学内容的有效期至{day}。可请负责模型的同事重新安排学习。',
    es: 'Ya no se puede decir: lo aprendido valía hasta el {day}. Puede pedirse que se aprenda de nuevo.',
  },
  'lifetime.unknown.refused': {
    en: 'Cannot be said yet. {why}',
    zh: '暂时无法判断。{why}',
    es: 'Aún no se puede decir. {why}',
  },
  'lifetime.unknown.profiling': {
    en: 'Not reckoned: this person has refused profiling.',
    zh: '不作计算：该客户拒绝画像。',
    es: 'No se calcula: esta persona rechazó el perfilado.',
  },
  'lifetime.unknown.not_read': {
    en: 'Cannot be said yet: the record has not been read through since it came. The next refresh does that.',
    zh: '暂时无法判断：该记录导入后尚未处理，下次刷新后可见。',
    es: 'Aún no se puede decir: el registro no se ha leído desde que llegó. Lo hará la próxima actualización.',
  },
  'lifetime.unknown.not_customer': {
    en: 'Cannot be said yet: it is learned from customers, and this person is not one yet.',
    zh: '暂时无法判断：只从现有客户学习，而此人尚未成为客户。',
    es: 'Aún no se puede decir: se aprende de clientes, y esta persona todavía no lo es.',
  },
  'lifetime.unknown.nothing': {
    en: 'Cannot be said yet: nothing held here has a stated balance, and of purchases to come nothing is known.',
    zh: '暂时无法判断：已持有的产品没有余额记录，今后的复购也无从得知。',
    es: 'Aún no se puede decir: nada de lo que tiene aquí lleva saldo, y de compras futuras no se sabe nada.',
  },

  'lifetime.holds': {
    en: 'At the shelf’s margins, for as long as such holdings are usually kept.',
    zh: '按货架利润率，并按同类产品通常持有的时间计算。',
    es: 'Con los márgenes del catálogo, mientras se suele conservar algo así.',
  },
  'lifetime.holds.nothing_counted': {
    en: 'Cannot be said yet: nothing held here has a stated balance and a place on the shelf.',
    zh: '暂时无法判断：已持有的产品没有余额记录，或不在货架上。',
    es: 'Aún no se puede decir: nada de lo que tiene lleva saldo y está en el catálogo.',
  },
  'lifetime.again': {
    en: 'Bought {purchases, plural, one {once} two {twice} other {# times}} so far; about {count, number, ::.0} more within a year, each with its first twelve months.',
    zh: '至今购买 {purchases} 次；预计一年内再购买约 {count, number, ::.0} 次，每次按前十二个月计。',
    es: '{purchases, plural, one {Una compra} other {# compras}} hasta ahora; unas {count, number, ::.0} más en un año, cada una con sus doce primeros meses.',
  },
  'lifetime.again.active': {
    en: 'Still buying with a chance of {chance, number, ::percent}.',
    zh: '仍在购买的可能性约 {chance, number, ::percent}。',
    es: 'Sigue comprando con una probabilidad del {chance, number, ::percent}.',
  },
  'lifetime.again.bought_once': {
    en: 'One purchase does not tell whether there will be more: this is what people like this do on average.',
    zh: '一次购买说明不了今后：这是同类客户的平均情况。',
    es: 'Una sola compra no dice si habrá más: es lo que hacen de media personas así.',
  },
  'lifetime.again.never_bought': {
    en: 'Cannot be said yet: no purchase is on record.',
    zh: '暂时无法判断：没有购买记录。',
    es: 'Aún no se puede decir: no consta ninguna compra.',
  },
  'lifetime.leaving': {
    en: 'Taken off the parts above already. Of such customers {own, number, ::percent .0} leave within a year, of all {usual, number, ::percent .0}.',
    zh: '已从以上各项中扣除。此类客户一年内流失 {own, number, ::percent .0}，全部客户为 {usual, number, ::percent .0}。',
    es: 'Ya descontado de las partes anteriores. De clientes así se van en un año el {own, number, ::percent .0}; de todos, el {usual, number, ::percent .0}.',
  },
  'lifetime.leaving.nobody_left': {
    en: 'Taken off already. Nobody left in {months, number} months of watching; what is taken off is what that leaves open.',
    zh: '已从以上各项中扣除。合计观察 {months, number} 个月，无人流失；扣除的是由此仍不能排除的部分。',
    es: 'Ya descontado. Nadie se fue en {months, number} meses de observación; se descuenta lo que eso deja abierto.',
  },
  'ui.customer.lifetime': {
    en: 'Worth over the next {months, number} months',
    zh: '未来 {months, number} 个月的价值',
    es: 'Valor en los próximos {months, number} meses',
  },
  'ui.customer.lifetime_plain': { en: 'Worth over the years', zh: '客户终身价值', es: 'Valor del ciclo de vida' },
  'ui.customer.lifetime_note': {
    en: 'What is expected of people like this, in today’s money, with the range that what was learned leaves open. No promise, and no reason to serve anybody worse.',
    zh: '这是对同类客户的预期（折为今日价值），区间为所学内容仍不能确定的范围。不作保证，也不是降低服务的理由。',
    es: 'Es lo que se espera de personas así, a valor de hoy, con el margen que deja lo aprendido. No es una promesa ni un motivo para atender peor a nadie.',
  },
  'ui.customer.lifetime_as_of': {
    en: 'Learned from the bank’s history up to {day}.',
    zh: '学习数据截至{day}。',
    es: 'Aprendido de la historia del banco hasta el {day}.',
  },
  'ui.customer.lifetime.whole': { en: 'Together', zh: '合计', es: 'En conjunto' },
  'ui.customer.lifetime.holds': { en: 'What is held', zh: '已持有', es: 'Lo que tiene' },
  'ui.customer.lifetime.buys_again': {
    en: 'What may be bought again',
    zh: '可能复购',
    es: 'Lo que puede volver a contratar',
  },
  'ui.customer.lifetime.leaving': { en: 'What leaving costs', zh: '流失的代价', es: 'Lo que cuesta que se vaya' },
  'ui.customer.lifetime.range': {
    en: 'about {value} ({from} to {to})',
    zh: '约 {value}（{from} 至 {to}）',
    es: 'unos {value} (de {from} a {to})',
  },
} as const satisfies Terms;
