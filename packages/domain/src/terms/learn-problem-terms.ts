import type { Terms } from './term.ts';

/** Why nothing can be learned from what was given, and what to do about it. */
export const learnProblemTerms = {
  'problem.learn.no_rows': {
    en: 'There is no row to learn from.',
    zh: '没有可供学习的数据行。',
    es: 'No hay ninguna fila de la que aprender.',
  },
  'problem.learn.one_outcome': {
    en: 'All {rows, number} rows ended the same way: there is nothing to tell apart. Take a longer period.',
    zh: '全部 {rows, number} 行的结果相同，无从区分。请选取更长的时间段。',
    es: 'Las {rows, number} filas acabaron igual: no hay nada que distinguir. Tome un período más largo.',
  },
  'problem.learn.value_invalid': {
    en: 'Column {column} holds something that is not a number in row {row, number}.',
    zh: '{column} 列第 {row, number} 行不是数字。',
    es: 'La columna {column} tiene algo que no es un número en la fila {row, number}.',
  },
  'problem.learn.table_too_large': {
    en: 'More than {rows, number} rows of {columns, number} columns do not fit into memory. Leave columns out (--drop), or take every tenth row.',
    zh: '超过 {rows, number} 行、{columns, number} 列的表放不进内存。请去掉一些列（--drop），或每十行取一行。',
    es: 'Más de {rows, number} filas de {columns, number} columnas no caben en memoria. Deje fuera columnas (--drop) o tome una fila de cada diez.',
  },
  'problem.learn.separated': {
    en: 'The columns part the outcomes of {rows, number} rows without any doubt: no finite estimate exists. Check for a column that is known only afterwards, or shrink the estimates.',
    zh: '这些列把 {rows, number} 行的结果完全分开，不存在有限的估计值。请检查是否有事后才知道的列，或对估计值做收缩。',
    es: 'Las columnas separan sin duda los resultados de {rows, number} filas: no existe una estimación finita. Compruebe si alguna columna solo se conoce después, o contraiga las estimaciones.',
  },
  'problem.learn.collinear': {
    en: 'Some columns say the same over all {rows, number} rows, so their shares cannot be told apart. Leave one out, or shrink the estimates.',
    zh: '有些列在全部 {rows, number} 行中含义相同，无法区分各自的作用。请去掉其中一列，或对估计值做收缩。',
    es: 'Algunas columnas dicen lo mismo en las {rows, number} filas y no se distingue la parte de cada una. Quite una o contraiga las estimaciones.',
  },
  'problem.learn.too_few': {
    en: 'It happened only {happened, number} times; {needed, number} are needed to learn from it and to check what was learned.',
    zh: '该结果只出现了 {happened, number} 次；至少需要 {needed, number} 次才能学习并检验。',
    es: 'Ocurrió solo {happened, number} veces; hacen falta {needed, number} para aprender y comprobar lo aprendido.',
  },
  'problem.learn.leak': {
    en: '{field} is known only after the outcome, so it cannot be used to foresee it.',
    zh: '{field} 要在结果出现之后才知道，不能用来预测结果。',
    es: '{field} solo se conoce después del resultado, así que no sirve para preverlo.',
  },
  'problem.learn.column_missing': {
    en: 'There is no column {column}.',
    zh: '没有 {column} 这一列。',
    es: 'No existe la columna {column}.',
  },
  'problem.learn.outcome_not_binary': {
    en: 'Column {column} holds {values, number} different values; an outcome has exactly two.',
    zh: '{column} 列有 {values, number} 种取值；结果列只能有两种。',
    es: 'La columna {column} tiene {values, number} valores distintos; un resultado tiene exactamente dos.',
  },
  'problem.learn.time_unreadable': {
    en: 'Column {column} holds neither a day nor a number in row {row, number}.',
    zh: '{column} 列第 {row, number} 行既不是日期也不是数字。',
    es: 'La columna {column} no tiene ni una fecha ni un número en la fila {row, number}.',
  },
  'problem.learn.one_date': {
    en: 'There are too few dates to learn from earlier ones and be judged on later ones.',
    zh: '日期太少，无法用较早的日期学习、用较晚的日期检验。',
    es: 'Hay muy pocas fechas para aprender de las primeras y juzgar con las últimas.',
  },
  'problem.learn.nothing_to_learn_from': {
    en: 'No column is left to learn from.',
    zh: '没有剩下可用于学习的列。',
    es: 'No queda ninguna columna de la que aprender.',
  },
  'problem.learn.drifted': {
    en: '{field} has moved too far from what was learned from (index {index, number}): learn again before using it.',
    zh: '{field} 与学习时的分布相差过大（指数 {index, number}）：请重新学习后再使用。',
    es: '{field} se ha alejado demasiado de lo aprendido (índice {index, number}): aprenda de nuevo antes de usarlo.',
  },
  'problem.learn.data_missing': {
    en: 'None of the public data sets is in {folder}.',
    zh: '{folder} 中没有任何一套公开数据集。',
    es: 'En {folder} no está ninguno de los conjuntos de datos públicos.',
  },
} satisfies Terms;
