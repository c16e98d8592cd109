import type { Terms } from './term.ts';

/** What can be wrong with a segment, and what to do about it. */
export const segmentProblemTerms = {
  'problem.segment.malformed': {
    en: 'The definition of the segment cannot be read at {path}. Build that part again.',
    zh: '客群定义在 {path} 处无法识别，请重新设置该部分。',
    es: 'La definición del segmento no se entiende en {path}. Vuelva a crear esa parte.',
  },
  'problem.segment.group_empty': {
    en: 'There is nothing in the group at {path}. Add a condition or remove the group.',
    zh: '{path} 处的条件组为空，请添加条件或删除该组。',
    es: 'El grupo de {path} está vacío. Añada una condición o quite el grupo.',
  },
  'problem.segment.too_deep': {
    en: 'Groups stand in each other more than {maximum, number} times at {path}. Save a part as a segment of its own.',
    zh: '{path} 处的嵌套超过 {maximum, number} 层，请把其中一部分另存为客群。',
    es: 'En {path} hay más de {maximum, number} grupos unos dentro de otros. Guarde una parte como segmento propio.',
  },
  'problem.segment.too_large': {
    en: 'There are more than {maximum, number} parts at {path}. Save some as a segment of their own.',
    zh: '{path} 处超过 {maximum, number} 项，请把其中一部分另存为客群。',
    es: 'En {path} hay más de {maximum, number} partes. Guarde algunas como segmento propio.',
  },
  'problem.segment.figure_unknown': {
    en: 'There is no figure called {figure} ({path}). Choose one from the list.',
    zh: '没有名为 {figure} 的指标（{path}），请从列表中选择。',
    es: 'No existe el dato {figure} ({path}). Elija uno de la lista.',
  },
  'problem.segment.period_invalid': {
    en: 'The days at {path} are no period. Choose a first day that is not after the last.',
    zh: '{path} 处的时间段无效，开始日期不能晚于结束日期。',
    es: 'Los días de {path} no forman un período. El primero no puede ser posterior al último.',
  },
  'problem.segment.value_invalid': {
    en: 'The value at {path} cannot be right. Correct it.',
    zh: '{path} 处的值有误，请更正。',
    es: 'El valor de {path} no puede ser correcto. Corríjalo.',
  },
  'problem.segment.reference_unknown': {
    en: 'The segment {segmentId} is not there any more, or not yours to see ({path}). Choose another.',
    zh: '客群 {segmentId} 已不存在，或您无权查看（{path}），请另选。',
    es: 'El segmento {segmentId} ya no está o no puede verlo ({path}). Elija otro.',
  },
  'problem.segment.too_few': {
    en: 'Fewer than five customers are in the segment, or outside it: they are not shown to you. Make it wider.',
    zh: '客群内或客群外的客户少于五人，不向您展示，请放宽条件。',
    es: 'En el segmento, o fuera de él, hay menos de cinco clientes: no se le muestran. Hágalo más amplio.',
  },
  'problem.segment.cycle': {
    en: 'The segment would refer to itself ({path}, through {through}). Take that reference out.',
    zh: '客群会引用自身（{path}，经由 {through}），请去掉该引用。',
    es: 'El segmento se referiría a sí mismo ({path}, a través de {through}). Quite esa referencia.',
  },
  'problem.segment.reference_private': {
    en: 'A shared segment refers to {segmentId}, which others cannot see ({path}). Share that one first.',
    zh: '共享客群引用了他人看不到的 {segmentId}（{path}），请先共享该客群。',
    es: 'Un segmento compartido se refiere a {segmentId}, que los demás no ven ({path}). Compártalo primero.',
  },
  'problem.segment.not_found': {
    en: 'The segment {segmentId} is not there any more, or not yours to change.',
    zh: '客群 {segmentId} 已不存在，或您无权修改。',
    es: 'El segmento {segmentId} ya no está o no puede cambiarlo.',
  },
  'problem.segment.name_taken': {
    en: 'You have a segment called {name} already. Choose another name.',
    zh: '您已有名为“{name}”的客群，请更换名称。',
    es: 'Ya tiene un segmento llamado {name}. Elija otro nombre.',
  },
  'problem.segment.changed': {
    en: 'This segment has been changed meanwhile. Look at it again, then change it.',
    zh: '该客群刚被修改，请查看最新内容后再改。',
    es: 'Este segmento ha cambiado entretanto. Mírelo de nuevo y cámbielo después.',
  },
  'problem.segment.in_use': {
    en: 'Other segments refer to this one: {by}. Take the references out first.',
    zh: '以下客群引用了它：{by}。请先去掉引用。',
    es: 'Otros segmentos se refieren a este: {by}. Quite antes esas referencias.',
  },
  'problem.segment.too_many': {
    en: 'You keep {maximum, number} segments already. Remove one that nobody needs.',
    zh: '您已保存 {maximum, number} 个客群，请先删除不再需要的。',
    es: 'Ya guarda {maximum, number} segmentos. Elimine alguno que no haga falta.',
  },
} as const satisfies Terms;
