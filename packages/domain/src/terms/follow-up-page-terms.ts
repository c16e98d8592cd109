import type { Terms } from './term.ts';

/** The pages around Today: what was agreed, the sheet for the morning and the log for the evening. */
export const followUpPageTerms = {
  'ui.follow_up.late': { en: 'Waiting for me', zh: '已过约定日期', es: 'Esperan por mí' },
  'ui.follow_up.today': { en: 'Due today', zh: '今天到期', es: 'Para hoy' },
  'ui.follow_up.week': { en: 'In the next seven days', zh: '未来七天', es: 'En los próximos siete días' },
  'ui.follow_up.later': { en: 'Later', zh: '以后', es: 'Más adelante' },
  'ui.follow_up.ended': {
    en: 'Settled in the last fortnight',
    zh: '近两周已了结',
    es: 'Resueltos en la última quincena',
  },
  'ui.follow_up.days_late': {
    en: '{count, plural, one {since yesterday} other {for # days}}',
    zh: '已过{count}天',
    es: '{count, plural, one {desde ayer} other {desde hace # días}}',
  },
  'ui.follow_up.kept': { en: 'Done', zh: '已做到', es: 'Hecho' },
  'ui.follow_up.moved': { en: 'Another day', zh: '改天', es: 'Otro día' },
  'ui.follow_up.dropped': { en: 'Not needed', zh: '不再需要', es: 'Ya no hace falta' },
  'ui.follow_up.new_day': { en: 'New day for {name}', zh: '{name}的新日期', es: 'Nueva fecha para {name}' },
  'ui.follow_up.none': {
    en: 'Nothing is promised. Whatever you agree on with a customer stands here on its day, and on Today.',
    zh: '目前没有约定事项。与客户约好的事会按日期出现在这里和“今日”。',
    es: 'No hay compromisos. Lo que acuerde con un cliente aparecerá aquí en su día, y en Hoy.',
  },
  'ui.follow_up.missing': { en: 'Not in the last file', zh: '最新文件中未出现', es: 'No figuran en el último fichero' },
  'ui.follow_up.missing_text': {
    en: 'In the file of {seen}, not in that of {missing}. Nobody has left because a file is silent.',
    zh: '{seen}的文件中有，{missing}的文件中没有。文件没有写到，不等于客户已离开。',
    es: 'Figura en el fichero del {seen}, no en el del {missing}. Que un fichero calle no significa que se haya ido.',
  },
  'ui.follow_up.left': { en: 'Has left', zh: '已离开', es: 'Se ha ido' },
  'ui.follow_up.not_in_file': { en: 'Still here', zh: '仍是客户', es: 'Sigue aquí' },
  'ui.follow_up.task': { en: 'Get in touch', zh: '联系客户', es: 'Ponerse en contacto' },
  'ui.follow_up.task_until': { en: 'until {day}', zh: '{day}前', es: 'hasta el {day}' },
  'ui.follow_up.task_open': { en: 'Open on Today', zh: '在“今日”中打开', es: 'Abrir en Hoy' },
  'ui.follow_up.evening': { en: 'Evening log', zh: '夕会日志', es: 'Parte de la tarde' },

  'ui.morning.title': { en: '{name}, {day}', zh: '{name}，{day}', es: '{name}, {day}' },
  'ui.morning.print': { en: 'Print', zh: '打印', es: 'Imprimir' },
  'ui.morning.say': { en: 'Say', zh: '开场', es: 'Decir' },
  'ui.morning.ask': { en: 'Ask', zh: '提问', es: 'Preguntar' },
  'ui.morning.not': { en: 'Not', zh: '不可', es: 'No' },

  'ui.evening.intro': {
    en: 'Written from what was recorded today; nobody has to type it again.',
    zh: '根据今天的记录自动生成，无需再次录入。',
    es: 'Escrito con lo registrado hoy; nadie tiene que teclearlo otra vez.',
  },
  'ui.evening.copy': { en: 'Copy', zh: '复制', es: 'Copiar' },
  'ui.evening.head': {
    en: '{day}: {contacts, plural, =0 {no contacts} one {one contact} other {# contacts}}, {minutes} min',
    zh: '{day}：联系{contacts}人，{minutes}分钟',
    es: '{day}: {contacts, plural, =0 {sin contactos} one {un contacto} other {# contactos}}, {minutes} min',
  },
  'ui.evening.contact': {
    en: '{name} ({medium}): {outcome}',
    zh: '{name}（{medium}）：{outcome}',
    es: '{name} ({medium}): {outcome}',
  },
  'ui.evening.contact_plain': { en: '{name}: {outcome}', zh: '{name}：{outcome}', es: '{name}: {outcome}' },
  'ui.evening.next_step': { en: 'next step {day}', zh: '下一步{day}', es: 'próximo paso el {day}' },
  'ui.evening.another_day': { en: 'another day, {day}', zh: '改约{day}', es: 'otro día, el {day}' },
  'ui.evening.no_answer': { en: 'no answer', zh: '未接通', es: 'sin respuesta' },
  'ui.evening.not_right': { en: 'not now', zh: '暂不需要', es: 'ahora no' },
  'ui.evening.sent': { en: 'message sent', zh: '已发消息', es: 'mensaje enviado' },
  'ui.evening.needs': { en: 'Needs confirmed', zh: '确认的需求', es: 'Necesidades confirmadas' },
  'ui.evening.kept': { en: 'Promises kept', zh: '做到的约定', es: 'Compromisos cumplidos' },
  'ui.evening.notes': {
    en: '{count, plural, one {one note} other {# notes}}',
    zh: '记录{count}条',
    es: '{count, plural, one {una nota} other {# notas}}',
  },
  'ui.evening.about': { en: '{name}: {what}', zh: '{name}：{what}', es: '{name}: {what}' },
  'ui.evening.empty': {
    en: 'Nothing has been recorded today yet.',
    zh: '今天还没有任何记录。',
    es: 'Hoy todavía no se ha registrado nada.',
  },
} as const satisfies Terms;
