import type { Terms } from './term.ts';

/** The stages page: how many stand on each step, how many go on, how long it takes, who falls back. Words first, figures on tap. */
export const stagesPageTerms = {
  'ui.stages.title': { en: 'Stages', zh: '客户阶段', es: 'Etapas' },
  'ui.stages.intro': {
    en: 'Seven steps from a name on a list to an advocate: who stands where, and who goes on.',
    zh: '从名单上的一个名字到超级客户，共七个阶段：谁在哪一级，谁继续向前。',
    es: 'Siete pasos, de un nombre en una lista a un cliente embajador: quién está en cada uno y quién avanza.',
  },
  'ui.stages.loading': { en: 'Counting the steps', zh: '正在统计各阶段', es: 'Contando los pasos' },
  'ui.stages.as_of': {
    en: 'As of {day}. {count, plural, one {# person} other {# people}} in all.',
    zh: '截至{day}，共 {count, number} 人。',
    es: 'A {day}. {count, plural, one {# persona} other {# personas}} en total.',
  },
  'ui.stages.as_of_masked': { en: 'As of {day}.', zh: '截至{day}。', es: 'A {day}.' },
  'ui.stages.none_yet': {
    en: 'Nobody’s stage has been worked out yet. It is done after the first import and every night.',
    zh: '尚未判定任何客户的阶段。首次导入后及每晚都会判定。',
    es: 'Aún no se ha calculado la etapa de nadie. Se hace tras la primera importación y cada noche.',
  },
  'ui.stages.people': {
    en: '{count, plural, =0 {nobody} one {# person} other {# people}}',
    zh: '{count, number} 人',
    es: '{count, plural, =0 {nadie} one {# persona} other {# personas}}',
  },
  'ui.stages.masked': { en: 'too few to show', zh: '人数过少，不予显示', es: 'muy pocas para mostrarlo' },
  'ui.stages.masked_line': {
    en: 'Too few people to tell more without pointing at them.',
    zh: '人数过少，再说下去就会指向具体的人。',
    es: 'Son muy pocas personas: decir más sería señalarlas.',
  },
  'ui.stages.masked_note': {
    en: 'Groups of fewer than five people are not shown.',
    zh: '少于五人的分组不予显示。',
    es: 'Los grupos de menos de cinco personas no se muestran.',
  },
  'ui.stages.unprofiled': {
    en: '{count, plural, =0 {Nobody is} one {# person is} other {# people are}} still only a name without a profile.',
    zh: '另有 {count, number} 人仅有姓名，尚无画像。',
    es: '{count, plural, =0 {Nadie es} one {# persona es} other {# personas son}} aún solo un nombre sin perfil.',
  },
  'ui.stages.set_aside': {
    en: '{count, plural, =0 {Nobody is} one {# more is} other {# more are}} set aside (lost, closed, not to be contacted) and not counted above.',
    zh: '另有 {count, number} 人已搁置（流失、销户或禁止联系），不计入上述人数。',
    es: '{count, plural, =0 {No hay nadie} one {Hay # persona} other {Hay # personas}} aparte (perdidas, de baja o sin contacto), que no se cuentan arriba.',
  },

  'ui.stages.went_on.no_base': {
    en: 'Nobody came here long enough ago to say how many go on within {days, number} days.',
    zh: '尚无人进入满 {days, number} 天，还不能说有多少人会继续向前。',
    es: 'Nadie llegó hace tiempo suficiente para decir cuántas avanzan en {days, number} días.',
  },
  'ui.stages.went_on.few': {
    en: '{numerator, number} of {denominator, number} went on within {days, number} days. That is too few for a rule.',
    zh: '{denominator, number} 人中有 {numerator, number} 人在 {days, number} 天内继续向前，人数太少，不足为凭。',
    es: '{numerator, number} de {denominator, number} avanzaron en {days, number} días. Son muy pocas para una regla.',
  },
  'ui.stages.went_on.none': {
    en: 'None of the {denominator, number} who came here went on within {days, number} days.',
    zh: '进入此阶段的 {denominator, number} 人中，{days, number} 天内无人继续向前。',
    es: 'Ninguna de las {denominator, number} personas que llegaron avanzó en {days, number} días.',
  },
  'ui.stages.went_on.all': {
    en: 'All {denominator, number} who came here went on within {days, number} days.',
    zh: '进入此阶段的 {denominator, number} 人全部在 {days, number} 天内继续向前。',
    es: 'Las {denominator, number} personas que llegaron avanzaron en {days, number} días.',
  },
  'ui.stages.went_on.about': {
    en: 'Of 100 who came here, about {ofHundred, number} went on within {days, number} days.',
    zh: '每 100 位进入此阶段的人中，约有 {ofHundred, number} 位在 {days, number} 天内继续向前。',
    es: 'De cada 100 que llegaron, {ofHundred, plural, one {avanzó alrededor de una} other {avanzaron unas #}} en {days, number} días.',
  },
  'ui.stages.last': {
    en: 'The last step: nobody has to go further.',
    zh: '最后一级，无需再向前。',
    es: 'El último paso: nadie tiene que ir más allá.',
  },
  'ui.stages.counted': {
    en: 'Counted is who came up to this step since {from} and at least {days, number} days ago, each person once.',
    zh: '统计自 {from} 起、且至少 {days, number} 天前升入此阶段的人，每人只计一次。',
    es: 'Se cuenta a quien subió a este paso desde el {from} y hace al menos {days, number} días, cada persona una vez.',
  },
  'ui.stages.immature': {
    en: '{people, plural, =0 {Nobody came} one {# person came} other {# people came}} too recently to be counted; {moved, number} of them went on already.',
    zh: '另有 {people, number} 人进入时间过短，暂不计入，其中 {moved, number} 人已继续向前。',
    es: '{people, plural, =0 {Nadie llegó} one {# persona llegó} other {# personas llegaron}} hace demasiado poco para contarlas; {moved, number} ya avanzaron.',
  },
  'ui.stages.estimate': {
    en: 'With them, each for as long as they were watched: about {value, number, ::percent .0} ({lower, number, ::percent .0} to {upper, number, ::percent .0}, Kaplan-Meier, {denominator, number} people).',
    zh: '把他们按已观察的时长计入后约为 {value, number, ::percent .0}（{lower, number, ::percent .0} 至 {upper, number, ::percent .0}，Kaplan-Meier 估计，{denominator, number} 人）。',
    es: 'Con ellas, cada una por el tiempo observado: alrededor del {value, number, ::percent .0} (del {lower, number, ::percent .0} al {upper, number, ::percent .0}, Kaplan-Meier, {denominator, number} personas).',
  },
  'ui.stages.estimate_early': {
    en: 'What becomes of them cannot be estimated yet: too few who stayed have been watched for that long.',
    zh: '他们之后会怎样还无法估计：留在此阶段的人中，被观察满这一时长的太少。',
    es: 'Aún no se puede estimar qué será de ellas: se ha observado tanto tiempo a muy pocas que siguieran aquí.',
  },
  'ui.stages.skipped': {
    en: '{numerator, plural, =0 {Nobody} one {# person} other {# people}} of {denominator, number} passed this step without standing on it. They are left out above.',
    zh: '{denominator, number} 人中有 {numerator, number} 人直接越过了此阶段，不计入上述人数。',
    es: '{numerator, plural, =0 {Nadie} one {# persona} other {# personas}} de {denominator, number} pasó este paso sin detenerse en él y queda fuera de lo anterior.',
  },

  'ui.stages.dwell.no_base': {
    en: 'Nobody has come here yet, so how long people stay cannot be computed.',
    zh: '尚无人进入，停留时长无法计算。',
    es: 'Aún no ha llegado nadie: el tiempo en la etapa no se puede calcular.',
  },
  'ui.stages.dwell.not_reached': {
    en: 'More than half of the {people, number} who came are still here: half cannot be computed yet.',
    zh: '进入的 {people, number} 人中超过一半仍在此阶段，中位数尚无法计算。',
    es: 'Más de la mitad de las {people, number} personas que llegaron siguen aquí: la mediana aún no se puede calcular.',
  },
  'ui.stages.dwell.half': {
    en: 'Half stay {days, plural, =0 {less than a day} one {a day} other {# days}} or less.',
    zh: '一半的人停留不超过 {days, number} 天。',
    es: 'La mitad se queda {days, plural, =0 {menos de un día} one {un día} other {# días}} o menos.',
  },
  'ui.stages.days': {
    en: 'The data fit {lower, number} to {upper, number} days ({denominator, number} stays, 95 % interval).',
    zh: '95% 置信区间为 {lower, number} 至 {upper, number} 天（{denominator, number} 次停留）。',
    es: 'Los datos encajan con entre {lower, number} y {upper, number} días ({denominator, number} estancias, intervalo del 95 %).',
  },
  'ui.stages.days_open': {
    en: 'The data fit {lower, number} days or more; there is no upper end yet ({denominator, number} stays).',
    zh: '至少 {lower, number} 天，上限尚无法确定（{denominator, number} 次停留）。',
    es: 'Los datos encajan con {lower, number} días o más; aún no hay límite superior ({denominator, number} estancias).',
  },
  'ui.stages.stuck': {
    en: '{customers, plural, =0 {Nobody has} one {# person has} other {# people have}} stood here for more than {days, number} days, longer than three in four do, with no next step dated.',
    zh: '{customers, number} 人停留超过 {days, number} 天（长于四分之三的人），且没有约定下一步的日期。',
    es: '{customers, plural, =0 {Nadie lleva} one {# persona lleva} other {# personas llevan}} aquí más de {days, number} días, más que tres de cada cuatro, sin fecha para el próximo paso.',
  },
  'ui.stages.stuck_unknown': {
    en: 'Who is stuck cannot be told yet: too few have left to know how long is long.',
    zh: '尚不能判断谁停滞：离开的人太少，不知道多久算久。',
    es: 'Aún no se sabe quién está estancado: han salido muy pocas para saber cuánto es mucho.',
  },
  'ui.stages.show_people': { en: 'Who they are', zh: '查看这些客户', es: 'Ver quiénes son' },
  'ui.stages.fell_back': {
    en: '{count, plural, =0 {Nobody fell back from here} one {# person fell back from here} other {# people fell back from here}} in the last {days, number} days.',
    zh: '近 {days, number} 天内有 {count, number} 人从此阶段回退。',
    es: '{count, plural, =0 {Nadie retrocedió} one {# persona retrocedió} other {# personas retrocedieron}} desde aquí en los últimos {days, number} días.',
  },
  'ui.stages.rate': {
    en: '{value, number, ::.00} per person who stood here on an average day ({lower, number, ::.00} to {upper, number, ::.00}; {averagePeople, number, ::.0} people).',
    zh: '按日均在此阶段的人数计，人均 {value, number, ::.00} 次（{lower, number, ::.00} 至 {upper, number, ::.00}，日均 {averagePeople, number, ::.0} 人）。',
    es: '{value, number, ::.00} por cada persona que estaba aquí un día medio (de {lower, number, ::.00} a {upper, number, ::.00}; {averagePeople, number, ::.0} personas).',
  },
  'ui.stages.accounts': { en: 'The accounts of these days', zh: '这段时间的流动明细', es: 'Las cuentas de estos días' },
  'ui.stages.account.start': { en: 'Here at the start', zh: '期初', es: 'Al principio' },
  'ui.stages.account.new': { en: 'New', zh: '新进入', es: 'Nuevas' },
  'ui.stages.account.inUp': { en: 'Came up', zh: '由低升入', es: 'Subieron aquí' },
  'ui.stages.account.inDown': { en: 'Fell back to here', zh: '由高退入', es: 'Retrocedieron hasta aquí' },
  'ui.stages.account.outUp': { en: 'Went on', zh: '继续向前', es: 'Avanzaron' },
  'ui.stages.account.outDown': { en: 'Fell back', zh: '回退', es: 'Retrocedieron' },
  'ui.stages.account.end': { en: 'Here at the end', zh: '期末', es: 'Al final' },
  'ui.stages.account.net': { en: 'Difference', zh: '净变化', es: 'Diferencia' },
  'ui.stages.account.note': {
    en: 'People who are set aside stay in these accounts.',
    zh: '此处包含已搁置的人。',
    es: 'Estas cuentas incluyen a las personas que están aparte.',
  },

  'ui.stages.leak.title': { en: 'Where most are lost', zh: '哪一级流失最多', es: 'Dónde se pierden más' },
  'ui.stages.leak.told': {
    en: 'The leakiest step is from “{from}” to “{to}”: its interval lies below that of every other step.',
    zh: '流失最多的是从“{from}”到“{to}”：其区间低于其他所有各级。',
    es: 'El paso que más pierde es de «{from}» a «{to}»: su intervalo queda por debajo de todos los demás.',
  },
  'ui.stages.leak.open': {
    en: 'Which step loses the most cannot be told yet: the intervals still overlap.',
    zh: '还不能说哪一级流失最多：各级的区间仍有重叠。',
    es: 'Aún no se puede decir qué paso pierde más: los intervalos se solapan.',
  },
  'ui.stages.leak.mark': { en: 'leakiest step', zh: '流失最多', es: 'el que más pierde' },
  'ui.stages.silent': {
    en: 'Empty because nobody could see it: {sources} brought no evidence for this step.',
    zh: '此阶段为空是因为无从判断：{sources} 未提供相关依据。',
    es: 'Vacío porque nadie podía verlo: {sources} no aportó indicios de este paso.',
  },
} as const satisfies Terms;
