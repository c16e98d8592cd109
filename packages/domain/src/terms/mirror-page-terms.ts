import type { Terms } from './term.ts';

/** My mirror: the raised hand, then the own last 90 days. For the reader alone, so it may be frank. */
export const mirrorPageTerms = {
  'ui.mirror.title': { en: 'My mirror', zh: '我的镜子', es: 'Mi balance' },
  'ui.mirror.loading': { en: 'Holding up the mirror', zh: '正在准备', es: 'Preparando el balance' },
  'ui.mirror.private': {
    en: 'Only you can open this page. Not your lead, not an administrator, and nobody is compared with anybody.',
    zh: '此页面仅您本人可见，主管和管理员都无法打开，也不与任何人比较。',
    es: 'Solo usted puede abrir esta página: ni su responsable ni un administrador, y no se compara a nadie con nadie.',
  },
  'ui.mirror.window': {
    en: 'Your last 90 days, {from} to {until}.',
    zh: '您最近的 90 天：{from} 至 {until}。',
    es: 'Sus últimos 90 días: del {from} al {until}.',
  },

  'ui.mirror.hand.question': {
    en: 'Do you market passively or actively? Raise your hand.',
    zh: '您认为自己是被动营销，还是主动营销？请举手。',
    es: '¿Su marketing es pasivo o proactivo? Levante la mano.',
  },
  'ui.mirror.hand.passive': { en: 'Passively', zh: '被动营销', es: 'Pasivo' },
  'ui.mirror.hand.active': { en: 'Actively', zh: '主动营销', es: 'Proactivo' },
  'ui.mirror.hand.kept': {
    en: 'Your answer stays in this browser and is sent nowhere.',
    zh: '您的回答只保存在本浏览器中，不会发送到任何地方。',
    es: 'Su respuesta se queda en este navegador y no se envía a ningún sitio.',
  },
  'ui.mirror.hand.raised_active': {
    en: 'You raised your hand for “actively”.',
    zh: '您为“主动营销”举了手。',
    es: 'Levantó la mano por «proactivo».',
  },
  'ui.mirror.hand.raised_passive': {
    en: 'You raised your hand for “passively”. Hardly anybody does.',
    zh: '您为“被动营销”举了手，很少有人这样做。',
    es: 'Levantó la mano por «pasivo». Casi nadie lo hace.',
  },
  'ui.mirror.hand.cold_water': {
    en: 'Going to people first is not yet active marketing. It is when you know the need before the customer says it.',
    zh: '主动联系客户，还不算主动营销。比客户更早知道他应该需要什么，才是。',
    es: 'Ir a buscar a la gente aún no es marketing proactivo. Lo es conocer la necesidad antes de que el cliente la diga.',
  },
  'ui.mirror.hand.again': { en: 'Ask me again', zh: '重新回答', es: 'Volver a preguntar' },
  'ui.mirror.moves': { en: 'What would move it', zh: '怎样改变', es: 'Qué lo cambiaría' },

  'ui.mirror.active.title': { en: 'Active share', zh: '主动度', es: 'Grado de proactividad' },
  'ui.mirror.active.no_base': {
    en: 'No base yet: no conversation was written down here in these 90 days. It fills with the outcomes you tap.',
    zh: '暂无基数：这 90 天内尚未在此记录沟通。您每点一次结果，这里就会充实一些。',
    es: 'Aún sin base: en estos 90 días no se anotó aquí ninguna conversación. Se llena con los resultados que usted marca.',
  },
  'ui.mirror.active.few': {
    en: '{numerator, number} of {denominator, number} conversations began with a need you already knew. Too few to speak of a habit.',
    zh: '{denominator, number} 次沟通中有 {numerator, number} 次始于您事先已知的需求，次数太少，还谈不上习惯。',
    es: 'En {numerator, number} de {denominator, number} conversaciones ya conocía usted la necesidad. Son muy pocas para hablar de costumbre.',
  },
  'ui.mirror.active.none': {
    en: 'None of {denominator, number} conversations began with a need you already knew.',
    zh: '{denominator, number} 次沟通中，没有一次始于您事先已知的需求。',
    es: 'En ninguna de {denominator, number} conversaciones conocía usted la necesidad de antemano.',
  },
  'ui.mirror.active.all': {
    en: 'All {denominator, number} conversations began with a need you already knew.',
    zh: '{denominator, number} 次沟通全部始于您事先已知的需求。',
    es: 'En las {denominator, number} conversaciones conocía usted la necesidad de antemano.',
  },
  'ui.mirror.active.about': {
    en: 'About {fraction} conversations began with a need you already knew.',
    zh: '约{fraction}的沟通始于您事先已知的需求。',
    es: 'En aproximadamente {fraction} conversaciones conocía usted la necesidad de antemano.',
  },
  'ui.mirror.active.move': {
    en: 'A need on record before you call, something that fits it, and a date for the next step.',
    zh: '联系之前先记下需求，带上与之匹配的内容，并约定下一步的日期。',
    es: 'Una necesidad anotada antes de llamar, algo que encaje con ella y una fecha para el próximo paso.',
  },
  'ui.mirror.mode.need_led': { en: 'Led by a need you knew', zh: '需求先行', es: 'Guiadas por la necesidad' },
  'ui.mirror.mode.responded': { en: 'The customer came', zh: '人找货', es: 'El cliente vino' },
  'ui.mirror.mode.push': { en: 'A product looked for people', zh: '货找人', es: 'El producto buscó al cliente' },
  'ui.mirror.mode.upkeep': { en: 'Keeping in touch', zh: '客情维护', es: 'Cuidado de la relación' },
  'ui.mirror.imported.title': {
    en: 'Contacts that an import brought',
    zh: '导入的沟通记录',
    es: 'Conversaciones importadas',
  },
  'ui.mirror.imported.note': {
    en: 'Told apart and never added: nobody here saw which came first, the need or the contact.',
    zh: '单独列出，从不相加：这里无人见证需求与联系谁先谁后。',
    es: 'Aparte y sin sumar: aquí nadie vio qué fue primero, la necesidad o el contacto.',
  },
  'ui.mirror.imported.no_base': {
    en: 'None in these 90 days.',
    zh: '这 90 天内没有。',
    es: 'Ninguna en estos 90 días.',
  },
  'ui.mirror.imported.few': {
    en: 'Taken at their word, {numerator, number} of {denominator, number} followed a known need.',
    zh: '照其记载，{denominator, number} 次中有 {numerator, number} 次需求在先。',
    es: 'Según sus fechas, {numerator, number} de {denominator, number} siguieron a una necesidad conocida.',
  },
  'ui.mirror.imported.none': {
    en: 'Taken at their word, none of {denominator, number} followed a known need.',
    zh: '照其记载，{denominator, number} 次中没有一次需求在先。',
    es: 'Según sus fechas, ninguna de {denominator, number} siguió a una necesidad conocida.',
  },
  'ui.mirror.imported.all': {
    en: 'Taken at their word, all {denominator, number} followed a known need.',
    zh: '照其记载，{denominator, number} 次全部需求在先。',
    es: 'Según sus fechas, las {denominator, number} siguieron a una necesidad conocida.',
  },
  'ui.mirror.imported.about': {
    en: 'Taken at their word, about {fraction} followed a known need.',
    zh: '照其记载，约{fraction}需求在先。',
    es: 'Según sus fechas, aproximadamente {fraction} siguieron a una necesidad conocida.',
  },

  'ui.mirror.own.title': { en: 'Your own choices', zh: '自选联系', es: 'Sus propias elecciones' },
  'ui.mirror.own.no_base': {
    en: 'Too few talks yet to hold your own choices beside the list: it takes eight of each.',
    zh: '面谈太少，还无法比较自选联系与清单：两者各需至少 8 次。',
    es: 'Aún hay muy pocas conversaciones para comparar sus elecciones con la lista: hacen falta ocho de cada.',
  },
  'ui.mirror.own.alike': {
    en: '{own, number} of {ofOwn, number} talks that you chose yourself led to a next step, {proposed, number} of {ofProposed, number} from the list. Chance alone can explain the difference.',
    zh: '自选联系的 {ofOwn, number} 次面谈中有 {own, number} 次约定了下一步，清单上的 {ofProposed, number} 次中有 {proposed, number} 次。差别可能纯属偶然。',
    es: 'De {ofOwn, number} conversaciones elegidas por usted, {own, number} llevaron a un próximo paso; de {ofProposed, number} de la lista, {proposed, number}. La diferencia puede deberse al azar.',
  },
  'ui.mirror.own.more': {
    en: '{own, number} of {ofOwn, number} talks that you chose yourself led to a next step, {proposed, number} of {ofProposed, number} from the list. You know something here that the list does not.',
    zh: '自选联系的 {ofOwn, number} 次面谈中有 {own, number} 次约定了下一步，清单上的 {ofProposed, number} 次中有 {proposed, number} 次。您掌握清单所不知道的情况。',
    es: 'De {ofOwn, number} conversaciones elegidas por usted, {own, number} llevaron a un próximo paso; de {ofProposed, number} de la lista, {proposed, number}. Usted sabe algo que la lista no sabe.',
  },
  'ui.mirror.own.fewer': {
    en: '{own, number} of {ofOwn, number} talks that you chose yourself led to a next step, {proposed, number} of {ofProposed, number} from the list. The list met more here.',
    zh: '自选联系的 {ofOwn, number} 次面谈中有 {own, number} 次约定了下一步，清单上的 {ofProposed, number} 次中有 {proposed, number} 次。清单在这方面更准。',
    es: 'De {ofOwn, number} conversaciones elegidas por usted, {own, number} llevaron a un próximo paso; de {ofProposed, number} de la lista, {proposed, number}. Aquí la lista acertó más.',
  },
  'ui.mirror.own.chosen': { en: 'Chosen by you', zh: '自选联系', es: 'Elegidas por usted' },
  'ui.mirror.own.proposed': { en: 'Proposed by the list', zh: '清单建议', es: 'Propuestas por la lista' },
  'ui.mirror.precision.title': {
    en: 'Were the expected needs there?',
    zh: '预判准不准',
    es: '¿Estaban las necesidades previstas?',
  },
  'ui.mirror.precision.no_base': {
    en: 'No base yet: no customer has answered an expected need in these 90 days.',
    zh: '暂无基数：这 90 天内还没有客户回应过预判的需求。',
    es: 'Aún sin base: en estos 90 días ningún cliente ha respondido a una necesidad prevista.',
  },
  'ui.mirror.precision.few': {
    en: '{numerator, number} of {denominator, number} expected needs turned out to be there. Too few for a rule.',
    zh: '{denominator, number} 个预判的需求中有 {numerator, number} 个得到证实，数量太少，不足为凭。',
    es: 'De {denominator, number} necesidades previstas se confirmaron {numerator, number}. Son muy pocas para una regla.',
  },
  'ui.mirror.precision.none': {
    en: 'None of {denominator, number} expected needs turned out to be there.',
    zh: '{denominator, number} 个预判的需求无一得到证实。',
    es: 'De {denominator, number} necesidades previstas no se confirmó ninguna.',
  },
  'ui.mirror.precision.all': {
    en: 'All {denominator, number} expected needs turned out to be there.',
    zh: '{denominator, number} 个预判的需求全部得到证实。',
    es: 'Se confirmaron las {denominator, number} necesidades previstas.',
  },
  'ui.mirror.precision.about': {
    en: 'About {fraction} expected needs turned out to be there.',
    zh: '预判的需求中约{fraction}得到证实。',
    es: 'De las necesidades previstas se confirmaron aproximadamente {fraction}.',
  },
  'ui.mirror.precision.move': {
    en: 'Ask the question on the card and tap the true answer, a “no” as much as a “yes”.',
    zh: '问出卡片上的问题，如实点选回答，“没有”和“有”同样有用。',
    es: 'Haga la pregunta de la tarjeta y marque la respuesta verdadera, el «no» igual que el «sí».',
  },

  'ui.mirror.foresight.title': { en: 'Did you see them coming?', zh: '预见率', es: '¿Las vio venir?' },
  'ui.mirror.foresight.no_base': {
    en: 'No base yet: no need came to light since anything could be expected here.',
    zh: '暂无基数：自系统可以预判以来，尚无需求浮现。',
    es: 'Aún sin base: no ha aflorado ninguna necesidad desde que aquí se puede prever.',
  },
  'ui.mirror.foresight.few': {
    en: '{numerator, number} of {denominator, number} needs that came to light had been expected before. Too few for a rule.',
    zh: '浮现的 {denominator, number} 个需求中有 {numerator, number} 个事先已预判，数量太少，不足为凭。',
    es: 'De {denominator, number} necesidades que afloraron, {numerator, number} estaban previstas. Son muy pocas para una regla.',
  },
  'ui.mirror.foresight.none': {
    en: 'None of {denominator, number} needs that came to light had been expected before.',
    zh: '浮现的 {denominator, number} 个需求，事先无一预判。',
    es: 'De {denominator, number} necesidades que afloraron no estaba prevista ninguna.',
  },
  'ui.mirror.foresight.all': {
    en: 'All {denominator, number} needs that came to light had been expected before.',
    zh: '浮现的 {denominator, number} 个需求，事先全部预判到了。',
    es: 'Las {denominator, number} necesidades que afloraron estaban previstas.',
  },
  'ui.mirror.foresight.about': {
    en: 'About {fraction} needs that came to light had been expected before.',
    zh: '浮现的需求中约{fraction}事先已预判。',
    es: 'De las necesidades que afloraron estaban previstas aproximadamente {fraction}.',
  },
  'ui.mirror.foresight.left_out': {
    en: '{count, plural, one {# more need} other {# more needs}} surfaced before anything could be expected here; not counted.',
    zh: '另有 {count, number} 个需求在系统可以预判之前就已浮现，不计入。',
    es: '{count, plural, one {# necesidad más afloró} other {# necesidades más afloraron}} antes de que aquí se pudiera prever nada; no se cuentan.',
  },
  'ui.mirror.foresight.move': {
    en: 'Note what people like this need before they say it; the map and the triggers already do.',
    zh: '在客户开口之前，先记下这类客户应有的需求；应需图谱和触发规则已在这样做。',
    es: 'Anote lo que necesita gente así antes de que lo diga; el mapa y los avisos ya lo hacen.',
  },
  'ui.mirror.lead.title': { en: 'How early?', zh: '提前多久', es: '¿Con cuánta antelación?' },
  'ui.mirror.lead.no_base': {
    en: 'No base yet: no expected need has come to light.',
    zh: '暂无基数：尚无预判的需求浮现。',
    es: 'Aún sin base: no ha aflorado ninguna necesidad prevista.',
  },
  'ui.mirror.lead.days': {
    en: 'Half of the expected needs were known {days, plural, one {# day} other {# days}} or more before the customer showed them.',
    zh: '预判的需求中有一半早在客户表露之前 {days, number} 天或更早就已知道。',
    es: 'La mitad de las necesidades previstas se conocían {days, plural, one {# día} other {# días}} o más antes de que el cliente las mostrara.',
  },
  'ui.mirror.lead.figures': {
    en: 'Median {days, number} days; the data fit {lower, number} to {upper, number} days ({denominator, number} needs, 95 % interval).',
    zh: '中位数 {days, number} 天；95% 置信区间为 {lower, number} 至 {upper, number} 天（{denominator, number} 个需求）。',
    es: 'Mediana de {days, number} días; los datos encajan con entre {lower, number} y {upper, number} días ({denominator, number} necesidades, intervalo del 95 %).',
  },
  'ui.mirror.lead.figures_open': {
    en: 'Median {days, number} days; the data fit {lower, number} days or more ({denominator, number} needs).',
    zh: '中位数 {days, number} 天；至少 {lower, number} 天，上限尚无法确定（{denominator, number} 个需求）。',
    es: 'Mediana de {days, number} días; los datos encajan con {lower, number} días o más ({denominator, number} necesidades).',
  },
  'ui.mirror.stimulation': {
    en: 'Whether your content awakened needs cannot be said here: that takes people drawn by lot, and one book has too few of them.',
    zh: '您的内容是否激发了需求，这里无法判断：需要随机抽取的对照人群，而单个客户经理名下的人数太少。',
    es: 'Si sus contenidos despertaron necesidades no se puede decir aquí: hace falta gente elegida por sorteo, y una sola cartera tiene muy poca.',
  },

  'ui.mirror.operated.title': { en: 'After winning them', zh: '获客之后', es: 'Después de ganarlas' },
  'ui.mirror.operated.no_base': {
    en: 'No base yet: nobody in your book has been reached.',
    zh: '暂无基数：您名下尚无触达过的客户。',
    es: 'Aún sin base: en su cartera no se ha contactado con nadie.',
  },
  'ui.mirror.operated.few': {
    en: '{numerator, number} of {denominator, number} people you can work with were cared for in 90 days and have a date for the next step.',
    zh: '可运营的 {denominator, number} 人中，有 {numerator, number} 人 90 天内得到过经营，且已约定下一步日期。',
    es: 'De {denominator, number} personas con las que puede trabajar, {numerator, number} recibieron atención en 90 días y tienen fecha para el próximo paso.',
  },
  'ui.mirror.operated.none': {
    en: 'None of the {denominator, number} people you can work with was cared for in 90 days and has a date for the next step.',
    zh: '可运营的 {denominator, number} 人中，还没有人既在 90 天内得到过经营，又约定了下一步日期。',
    es: 'De {denominator, number} personas con las que puede trabajar, ninguna recibió atención en 90 días y tiene fecha para el próximo paso.',
  },
  'ui.mirror.operated.all': {
    en: 'All {denominator, number} people you can work with were cared for in 90 days and have a date for the next step.',
    zh: '可运营的 {denominator, number} 人 90 天内全部得到过经营，且都已约定下一步日期。',
    es: 'Las {denominator, number} personas con las que puede trabajar recibieron atención en 90 días y tienen fecha para el próximo paso.',
  },
  'ui.mirror.operated.about': {
    en: 'About {fraction} people you can work with were cared for in 90 days and have a date for the next step.',
    zh: '可运营的客户中约{fraction} 90 天内得到过经营，且已约定下一步日期。',
    es: 'De las personas con las que puede trabajar, aproximadamente {fraction} recibieron atención en 90 días y tienen fecha para el próximo paso.',
  },
  'ui.mirror.operated.touched': {
    en: 'Contacted with a need, something to seed, or care',
    zh: '有需求、种草或关怀类联系',
    es: 'Con un contacto por necesidad, por interés o de cuidado',
  },
  'ui.mirror.operated.dated': {
    en: 'A next step with a date',
    zh: '已约定下一步日期',
    es: 'Con fecha para el próximo paso',
  },
  'ui.mirror.operated.imported': {
    en: 'Of {count, plural, one {# of them} other {# of them}} only an import tells.',
    zh: '其中 {count, number} 人的联系仅见于导入记录。',
    es: 'De {count, plural, one {# de ellas} other {# de ellas}} solo lo dice una importación.',
  },
  'ui.mirror.operated.move': {
    en: 'End a conversation with a date. It becomes a promise and comes back on its day.',
    zh: '每次沟通都以一个日期收尾，它会成为约定事项，到期自动回到今日。',
    es: 'Cierre cada conversación con una fecha: queda como compromiso y vuelve ese día.',
  },

  'ui.mirror.left_alone.title': { en: 'Won and left alone', zh: '获客后无人问津', es: 'Ganadas y olvidadas' },
  'ui.mirror.left_alone.no_base': {
    en: 'No base yet: nobody was reached for the first time between 90 and 14 days ago.',
    zh: '暂无基数：90 天前至 14 天前之间没有首次触达的客户。',
    es: 'Aún sin base: nadie fue contactado por primera vez hace entre 90 y 14 días.',
  },
  'ui.mirror.left_alone.few': {
    en: '{numerator, number} of {denominator, number} people had no contact in the 14 days after they were first reached.',
    zh: '{denominator, number} 位首次触达的客户中，有 {numerator, number} 位之后 14 天内无人联系。',
    es: 'De {denominator, number} personas contactadas por primera vez, {numerator, number} no tuvieron ningún contacto en los 14 días siguientes.',
  },
  'ui.mirror.left_alone.none': {
    en: 'None of {denominator, number} people was left alone in the 14 days after being first reached.',
    zh: '{denominator, number} 位首次触达的客户，之后 14 天内无一被冷落。',
    es: 'Ninguna de {denominator, number} personas quedó sola en los 14 días siguientes al primer contacto.',
  },
  'ui.mirror.left_alone.all': {
    en: 'All {denominator, number} people had no contact in the 14 days after they were first reached.',
    zh: '{denominator, number} 位首次触达的客户，之后 14 天内全部无人联系。',
    es: 'Las {denominator, number} personas quedaron sin contacto en los 14 días siguientes al primero.',
  },
  'ui.mirror.left_alone.about': {
    en: 'About {fraction} people had no contact in the 14 days after they were first reached.',
    zh: '首次触达的客户中约{fraction}之后 14 天内无人联系。',
    es: 'Aproximadamente {fraction} personas quedaron sin contacto en los 14 días siguientes al primero.',
  },
  'ui.mirror.left_alone.move': {
    en: 'Plan the second contact when you make the first.',
    zh: '第一次联系时，就安排好第二次。',
    es: 'Planifique el segundo contacto al hacer el primero.',
  },
} as const satisfies Terms;
