import type { Terms } from './term.ts';
import { valueCardTerms } from './value-card-terms.ts';

/** What a model is, how well it does and what it may not be taken for: the card that its owner answers for. */
export const modelCardTerms = {
  ...valueCardTerms,
  'model_card.purchases': {
    en: 'Buys within {days, number} days: {category}',
    zh: '{days, number} 天内办理：{category}',
    es: 'Contrata en {days, number} días: {category}',
  },
  'model_card.needs': { en: 'Has the need: {need}', zh: '存在需求：{need}', es: 'Tiene la necesidad: {need}' },
  'model_card.in_use': { en: 'in use', zh: '使用中', es: 'en uso' },
  'model_card.base_rates': {
    en: 'not in use: base rates by segment and stage tell buyers apart at least as well',
    zh: '未使用：按客群与阶段的基础成功率区分买家的效果不比它差',
    es: 'sin usar: las tasas base por segmento y etapa distinguen igual o mejor a quien contrata',
  },
  'model_card.refused': {
    en: 'not learned, so what is stated goes on. {why}',
    zh: '未能学习，沿用既定规则。{why}',
    es: 'no se ha aprendido y sigue lo establecido. {why}',
  },
  'model_card.expired': {
    en: 'out of date since {day}: learn it anew (vivero train)',
    zh: '已于{day}过期：请重新学习（vivero train）',
    es: 'caducado desde el {day}: vuelva a aprenderlo (vivero train)',
  },
  'model_card.learned': {
    en: 'Learned from {days, number} days between {from} and {to}: {rows, number} rows, {buyers, number} buyers.',
    zh: '学习数据：{from}至{to}之间的 {days, number} 个时点，{rows, number} 行，{buyers, number} 位买家。',
    es: 'Aprendido de {days, number} días entre el {from} y el {to}: {rows, number} filas, {buyers, number} compradores.',
  },
  'model_card.judged': {
    en: 'Judged within one later day, {day}: {happened, number} of {rows, number} bought.',
    zh: '在之后的一个时点（{day}）内检验：{rows, number} 人中 {happened, number} 人办理。',
    es: 'Juzgado dentro de un día posterior, el {day}: contrataron {happened, number} de {rows, number}.',
  },
  'model_card.judgement': {
    en: '{name}: AUC {auc, number, ::.000} ({lower, number, ::.000} to {upper, number, ::.000}), lift of the top tenth {lift, number, ::.00} ({liftLower, number, ::.00} to {liftUpper, number, ::.00})',
    zh: '{name}：AUC {auc, number, ::.000}（{lower, number, ::.000} 至 {upper, number, ::.000}），前 10% 提升 {lift, number, ::.00}（{liftLower, number, ::.00} 至 {liftUpper, number, ::.00}）',
    es: '{name}: AUC {auc, number, ::.000} (de {lower, number, ::.000} a {upper, number, ::.000}), ganancia de la décima parte mejor {lift, number, ::.00} (de {liftLower, number, ::.00} a {liftUpper, number, ::.00})',
  },
  'model_card.judgement_plain': {
    en: '{name}: AUC {auc, number, ::.000} ({lower, number, ::.000} to {upper, number, ::.000})',
    zh: '{name}：AUC {auc, number, ::.000}（{lower, number, ::.000} 至 {upper, number, ::.000}）',
    es: '{name}: AUC {auc, number, ::.000} (de {lower, number, ::.000} a {upper, number, ::.000})',
  },
  'model_card.own.additive': { en: 'This model', zh: '本模型', es: 'Este modelo' },
  'model_card.own.trees': { en: 'This model: trees', zh: '本模型：树模型', es: 'Este modelo: árboles' },
  'model_card.by.additive': {
    en: 'Challenger: the additive model',
    zh: '挑战者：加性模型',
    es: 'Aspirante: el modelo aditivo',
  },
  'model_card.by.trees': { en: 'Challenger: trees', zh: '挑战者：树模型', es: 'Aspirante: árboles' },
  'model_card.by.base_rates': {
    en: 'Challenger: base rates by segment and stage',
    zh: '挑战者：按客群与阶段的基础成功率',
    es: 'Aspirante: tasas base por segmento y etapa',
  },
  'model_card.by.trailing_rate': {
    en: 'Control line: the latest rate for everybody',
    zh: '对照线：所有人统一用最近成功率',
    es: 'Línea de control: la última tasa para todos',
  },
  'model_card.by.random': { en: 'Control line: chance', zh: '对照线：随机', es: 'Línea de control: azar' },
  'model_card.segment': {
    en: '{segment}: {expected, number, ::.0} expected, {happened, number} came ({lower, number, ::.0} to {upper, number, ::.0}), of {rows, number}',
    zh: '{segment}：预计 {expected, number, ::.0}，实际 {happened, number}（{lower, number, ::.0} 至 {upper, number, ::.0}），共 {rows, number} 人',
    es: '{segment}: se esperaban {expected, number, ::.0}, llegaron {happened, number} (de {lower, number, ::.0} a {upper, number, ::.0}), de {rows, number}',
  },
  'model_card.no_segment': { en: 'the others', zh: '其他客户', es: 'los demás' },
  'model_card.figure.rises': {
    en: '{figure}: the more, the likelier (up to {times, number, ::.0} times the odds)',
    zh: '{figure}：越大越可能（几率相差最多 {times, number, ::.0} 倍）',
    es: '{figure}: cuanto más, más probable (hasta {times, number, ::.0} veces)',
  },
  'model_card.figure.falls': {
    en: '{figure}: the more, the less likely (up to {times, number, ::.0} times the odds)',
    zh: '{figure}：越大越不可能（几率相差最多 {times, number, ::.0} 倍）',
    es: '{figure}: cuanto más, menos probable (hasta {times, number, ::.0} veces)',
  },
  'model_card.figure.mixed': {
    en: '{figure}: up and down (up to {times, number, ::.0} times the odds)',
    zh: '{figure}：有升有降（几率相差最多 {times, number, ::.0} 倍）',
    es: '{figure}: sube y baja (hasta {times, number, ::.0} veces)',
  },
  'model_card.figure.moved': {
    en: '{line}; has moved since (index {index, number, ::.00})',
    zh: '{line}；此后分布已变化（指数 {index, number, ::.00}）',
    es: '{line}; se ha movido desde entonces (índice {index, number, ::.00})',
  },
  'model_card.stability': {
    en: 'Scores of today against those learned from: index {index, number, ::.00} (below 0.10 steady, above 0.25 refused). Level adjusted by {offset, number, ::.00} log odds.',
    zh: '今日评分与学习时相比：指数 {index, number, ::.00}（低于 0.10 为稳定，高于 0.25 则拒用）。水平调整 {offset, number, ::.00}（对数几率）。',
    es: 'Puntuaciones de hoy frente a las aprendidas: índice {index, number, ::.00} (menos de 0,10, estable; más de 0,25, se rechaza). Nivel ajustado en {offset, number, ::.00} (logaritmo de la razón).',
  },
  'model_card.part.learned': { en: 'Learned from', zh: '学习数据', es: 'Aprendido de' },
  'model_card.part.signs': { en: 'What shows it', zh: '哪些迹象', es: 'Qué lo muestra' },
  'model_card.part.stability': { en: 'Has it moved', zh: '是否有变化', es: 'Si se ha movido' },
  'model_card.part.leaving': { en: 'Who leaves', zh: '谁会流失', es: 'Quién se va' },
  'model_card.part.keeping': { en: 'What is kept', zh: '产品持有', es: 'Qué se conserva' },
  'model_card.part.buying': { en: 'Who buys again', zh: '谁会复购', es: 'Quién vuelve a contratar' },
  'model_card.part.judgement': { en: 'Who, not when', zh: '看人，不看时点', es: 'Quién, no cuándo' },
  'model_card.part.calibration': { en: 'Expected and come', zh: '预计与实际', es: 'Esperado y llegado' },
  'model_card.part.figures': { en: 'What it looks at', zh: '依据的指标', es: 'Qué mira' },
  'model_card.part.limits': { en: 'Limits', zh: '局限', es: 'Límites' },
  'model_card.limits': {
    en: 'It says who buys, not what a contact adds to that: below 50 randomised contacts nobody knows. Segments in the figures above are those of today. It looks at no age, sex, origin or holding, at nothing after the day that it speaks of, and foretells nothing of anybody who refused profiling. A person decides; it never closes a service to anybody.',
    zh: '它只说明谁会办理，并不说明联系带来的增量：随机联系不足 50 次时无从得知。上述客群为今日客群。它不使用年龄、性别、籍贯和持有产品，不使用评分日之后的信息，也不为拒绝画像的客户评分。由人作决定；它绝不用于拒绝为任何人提供服务。',
    es: 'Dice quién contrata, no lo que añade un contacto: con menos de 50 contactos al azar nadie lo sabe. Los segmentos son los de hoy. No mira edad, sexo, origen ni productos que se tienen, ni nada posterior al día del que habla, y no predice nada de quien rechazó el perfilado. Decide una persona; nunca cierra un servicio a nadie.',
  },
  'model_card.need.window': {
    en: '{customers, number} customers, every week from {from} to {to}.',
    zh: '{customers, number} 位客户，{from}至{to}每周的记录。',
    es: '{customers, number} clientes, cada semana del {from} al {to}.',
  },
  'model_card.need.learned': {
    en: '{purchases, number} purchases and {answers, number} answers told it; it began about {beginnings, number} times and lasts about {weeks, number, ::.0} weeks.',
    zh: '依据 {purchases, number} 笔成交和 {answers, number} 次答复；约出现过 {beginnings, number} 次，平均持续约 {weeks, number, ::.0} 周。',
    es: 'Lo dijeron {purchases, number} compras y {answers, number} respuestas; surgió unas {beginnings, number} veces y dura unas {weeks, number, ::.0} semanas.',
  },
  'model_card.need.judged': {
    en: 'Judged on the last {weeks, number} weeks, by a model that had not seen them: who bought what serves it.',
    zh: '用未见过最近 {weeks, number} 周的模型检验：这些周内谁办理了对应产品。',
    es: 'Juzgado en las últimas {weeks, number} semanas, con un modelo que no las había visto: quién contrató lo que la cubre.',
  },
  'model_card.need.by.belief': { en: 'This model', zh: '本模型', es: 'Este modelo' },
  'model_card.need.by.lastTrigger': {
    en: 'Control line: whose sign is the latest',
    zh: '对照线：按最近出现的迹象排序',
    es: 'Línea de control: quién tiene la señal más reciente',
  },
  'model_card.need.one_outcome': {
    en: '{name}: cannot be judged, nobody or everybody bought.',
    zh: '{name}：无法检验，无人或所有人都办理了。',
    es: '{name}: no se puede juzgar, no contrató nadie o contrataron todos.',
  },
  'model_card.need.sign': {
    en: '{sign}: seen with {sensitivity, number, ::percent .0} of beginnings, in {falseAlarm, number, ::percent .0} of the other weeks; {fired, number} times in all',
    zh: '{sign}：需求出现时有 {sensitivity, number, ::percent .0} 伴随，其他周为 {falseAlarm, number, ::percent .0}；共 {fired, number} 次',
    es: '{sign}: se ve en el {sensitivity, number, ::percent .0} de los comienzos y en el {falseAlarm, number, ::percent .0} de las demás semanas; {fired, number} veces en total',
  },
  'model_card.need.oftener': {
    en: '{what}: begins oftener ({times, number, ::.0} times a step)',
    zh: '{what}：更常出现（每级 {times, number, ::.0} 倍）',
    es: '{what}: surge más a menudo ({times, number, ::.0} veces por escalón)',
  },
  'model_card.need.seldomer': {
    en: '{what}: begins more seldom ({times, number, ::.0} times a step)',
    zh: '{what}：更少出现（每级 {times, number, ::.0} 倍）',
    es: '{what}: surge con menos frecuencia ({times, number, ::.0} veces por escalón)',
  },
  'model_card.need.covariate.products': {
    en: 'Three more families of products held',
    zh: '多持有三类产品',
    es: 'Tres familias más de productos',
  },
  'model_card.need.covariate.balance': {
    en: 'A balance a thousand times higher',
    zh: '余额高一千倍',
    es: 'Un saldo mil veces mayor',
  },
  'model_card.need.limits': {
    en: 'Nobody sees a need: purchases and answers stand for it. What customers said themselves, and what people like them usually need, is judged by the rules as they are. A person asks; the model never does.',
    zh: '需求本身看不见，只能以成交和答复代表。客户自己说的话，以及同类客户通常的需求，仍按既定规则判断。询问客户的是人，不是模型。',
    es: 'Nadie ve una necesidad: la representan compras y respuestas. Lo que dijo el propio cliente, y lo que suele necesitar gente así, se juzga por las reglas establecidas. Pregunta una persona; el modelo nunca.',
  },
  'model_card.owner': {
    en: 'Learned by {owner}, as of {asOf}; to be learned anew by {expires}. {id}',
    zh: '由 {owner} 触发学习，数据截至{asOf}；须在{expires}前重新学习。{id}',
    es: 'Aprendido por {owner}, con datos hasta el {asOf}; debe volver a aprenderse antes del {expires}. {id}',
  },
  'feature.stage': { en: 'stage', zh: '阶段', es: 'etapa' },
} as const satisfies Terms;
