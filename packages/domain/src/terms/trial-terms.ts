import type { Terms } from './term.ts';

/** What the terminal says about models that were tried on a table. */
export const trialTerms = {
  'trial.table': {
    en: '{rows, number} rows, {happened, number} with the outcome "{is}"; {fields, number} columns to learn from, {judged, number} rows judge',
    zh: '共 {rows, number} 行，其中 {happened, number} 行结果为“{is}”；可学习的列 {fields, number} 个，检验行 {judged, number} 行',
    es: '{rows, number} filas, {happened, number} con el resultado «{is}»; {fields, number} columnas de las que aprender, {judged, number} filas juzgan',
  },
  'trial.left_out': {
    en: '{notKnown, number} rows without an outcome yet are left out, {unreadable, number} could not be read; {duplicates, number} rows repeat an earlier one',
    zh: '{notKnown, number} 行尚无结果，未使用；{unreadable, number} 行无法读取；{duplicates, number} 行与前面重复',
    es: '{notKnown, number} filas aún sin resultado quedan fuera, {unreadable, number} no se pudieron leer; {duplicates, number} repiten otra anterior',
  },
  'trial.refused.tells_all': {
    en: 'Refused: {field} alone gives the outcome away (AUC {alone}), so it is known only after it. --insist {field} keeps it.',
    zh: '已拒用：{field} 单独即可说明结果（AUC {alone}），应是事后才知道的。如确需保留，请用 --insist {field}。',
    es: 'Rechazada: {field} sola delata el resultado (AUC {alone}), así que solo se conoce después. --insist {field} la conserva.',
  },
  'trial.refused.beats_all': {
    en: 'Refused: {field} alone tells more (AUC {alone}) than all other columns together (AUC {others}), as what is known only after the outcome does. --insist {field} keeps it.',
    zh: '已拒用：{field} 单独（AUC {alone}）比其他所有列合在一起（AUC {others}）更能说明结果，应是事后才知道的。如确需保留，请用 --insist {field}。',
    es: 'Rechazada: {field} sola dice más (AUC {alone}) que todas las demás juntas (AUC {others}), como lo que solo se conoce después del resultado. --insist {field} la conserva.',
  },
  'trial.warning.constant': {
    en: '{field} is the same in every row: it says nothing',
    zh: '{field} 在每一行都相同，不提供信息',
    es: '{field} es igual en todas las filas: no dice nada',
  },
  'trial.warning.all_missing': {
    en: '{field} is empty in every row: it says nothing',
    zh: '{field} 每一行都为空，不提供信息',
    es: '{field} está vacía en todas las filas: no dice nada',
  },
  'trial.warning.categories_pooled': {
    en: '{field} has {categories, number} values: {kept, number} are told apart, the rare ones count as one',
    zh: '{field} 有 {categories, number} 种取值：区分其中 {kept, number} 种，少见的合并为一类',
    es: '{field} tiene {categories, number} valores: se distinguen {kept, number}, los raros cuentan como uno',
  },
  'trial.warning.few_happened': {
    en: 'Only {happened, number} rows have the rarer outcome: the figures move by luck',
    zh: '较少的那种结果只有 {happened, number} 行：数字受偶然影响较大',
    es: 'Solo {happened, number} filas tienen el resultado menos frecuente: las cifras varían por azar',
  },
  'trial.warning.separated': {
    en: 'The columns part the outcomes without any doubt. Look for a column that is known only afterwards.',
    zh: '这些列把结果完全分开。请检查是否有事后才知道的列。',
    es: 'Las columnas separan los resultados sin ninguna duda. Busque una columna que solo se conozca después.',
  },
  'trial.no_time': {
    en: 'Judged without a time column: rows are mixed by chance, which flatters wherever things change. --time COLUMN judges as it would be used.',
    zh: '未指定时间列：数据行随机混合，只要情况随时间变化，结果就会偏好。用 --time 列名 可按实际使用方式检验。',
    es: 'Juzgado sin columna de fecha: las filas se mezclan al azar, lo que favorece si algo cambia con el tiempo. --time COLUMNA juzga como se usaría.',
  },
  'trial.named_rows': {
    en: 'Judged on the rows named, learned from all others',
    zh: '用指定的行检验，用其余各行学习',
    es: 'Juzgado con las filas indicadas, aprendido de todas las demás',
  },
  'trial.in_time': {
    en: 'Judged on the last quarter, learned anew on a trailing window as time goes by. AUC within the date tells who; over all dates it tells mostly when.',
    zh: '用最后四分之一检验，并随时间推移在滚动窗口上重新学习。同一日期内的 AUC 说明“是谁”；跨全部日期的 AUC 主要说明“何时”。',
    es: 'Juzgado con el último cuarto, aprendiendo de nuevo en una ventana móvil. El AUC dentro de la fecha dice quién; sobre todas las fechas dice sobre todo cuándo.',
  },
  'trial.blocks': {
    en: 'Hardly two rows share a date, so blocks of 500 rows stand for dates',
    zh: '几乎没有两行日期相同，因此以每 500 行作为一个日期',
    es: 'Casi ninguna fila comparte fecha, así que bloques de 500 filas hacen de fechas',
  },
  'trial.champion.additive': {
    en: 'Champion: the additive model. The trees gain too little to give up reasons that add up.',
    zh: '选用：加性模型。决策树的提升不足以放弃可逐项相加的理由。',
    es: 'Elegido: el modelo aditivo. Los árboles ganan demasiado poco para renunciar a razones que suman.',
  },
  'trial.champion.trees': {
    en: 'Champion: the trees. They put customers in a clearly better order.',
    zh: '选用：决策树。其客户排序明显更好。',
    es: 'Elegidos: los árboles. Ordenan a los clientes claramente mejor.',
  },
  'trial.drift.stop': {
    en: '{field} has moved so far between learning and judging (index {index}) that a model must be learned anew before it is used',
    zh: '{field} 在学习与检验之间变化过大（指数 {index}），使用前必须重新学习',
    es: '{field} se ha movido tanto entre el aprendizaje y el juicio (índice {index}) que hay que aprender de nuevo antes de usar el modelo',
  },
  'trial.uplift.effect': {
    en: 'Contacting everybody changes the share by {effect}',
    zh: '全部联系带来的比例变化：{effect}',
    es: 'Contactar a todos cambia la proporción en {effect}',
  },
  'trial.uplift.band': {
    en: 'A ranking that knows nothing has a Qini within {lower} to {upper}, 19 times of 20',
    zh: '毫无信息的排序，其 Qini 在 20 次中有 19 次落在 {lower} 到 {upper} 之间',
    es: 'Un orden que no sabe nada tiene un Qini entre {lower} y {upper}, 19 de cada 20 veces',
  },
  'trial.uplift.pays': {
    en: 'Targeting pays: it is known whom contacting moves',
    zh: '值得选择对象：已知联系对谁有作用',
    es: 'Elegir compensa: se sabe a quién mueve el contacto',
  },
  'trial.uplift.no_evidence': {
    en: 'No evidence that targeting beats treating all alike',
    zh: '没有证据表明选择对象优于一视同仁',
    es: 'No hay pruebas de que elegir sea mejor que tratar a todos igual',
  },
} satisfies Terms;
