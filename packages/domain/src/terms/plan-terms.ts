import type { Terms } from './term.ts';

/** Today: actions, groups, the reasons for and against a row, and what to say when the row is no step of a need. */
export const planTerms = {
  'plan.action.offer': { en: 'Make an offer', zh: '给出方案', es: 'Hacer una propuesta' },
  'plan.action.ask': { en: 'Ask about the need', zh: '询问需求', es: 'Preguntar por la necesidad' },
  'plan.action.seed': { en: 'Pass on content', zh: '种草', es: 'Sembrar interés' },
  'plan.action.service': { en: 'Service due', zh: '服务事项', es: 'Gestión pendiente' },
  'plan.action.consent': { en: 'Ask for consent', zh: '征求同意', es: 'Pedir el consentimiento' },
  'plan.action.risk_assessment': {
    en: 'Renew the risk assessment',
    zh: '更新风险测评',
    es: 'Renovar el perfil de riesgo',
  },
  'plan.action.care': { en: 'Show care', zh: '客情维护', es: 'Cuidar la relación' },

  'plan.group.promised': { en: 'What I said I’d do', zh: '答应过的', es: 'Lo acordado' },
  'plan.group.cannot_wait': { en: 'Can’t wait', zh: '等不得', es: 'No puede esperar' },
  'plan.group.worth_talking': { en: 'Worth a conversation', zh: '值得开口', es: 'Merece la conversación' },

  'plan.reason.promise': {
    en: 'Agreed with the customer for {day}.',
    zh: '与客户约定在{day}办理。',
    es: 'Se acordó con el cliente para el {day}.',
  },
  'plan.reason.complaint': {
    en: 'A complaint has been open since {day}; it comes before anything else.',
    zh: '{day}起有未解决的投诉，先处理投诉。',
    es: 'Hay una reclamación abierta desde el {day}; va antes que nada.',
  },
  'plan.reason.maturity': {
    en: '{amount} matures on {day} and nobody has talked about it yet.',
    zh: '{amount}将于{day}到期，尚未与客户沟通。',
    es: 'El {day} vencen {amount} y aún no se ha hablado de ello.',
  },
  'plan.reason.maturity_amount_unknown': {
    en: 'A product matures on {day} and nobody has talked about it yet.',
    zh: '有产品将于{day}到期，尚未与客户沟通。',
    es: 'El {day} vence un producto y aún no se ha hablado de ello.',
  },
  'plan.reason.consent': {
    en: 'The customer was never asked how we may stay in touch.',
    zh: '还没有问过客户愿意以何种方式接收信息。',
    es: 'Nunca se ha preguntado al cliente cómo quiere que le contactemos.',
  },
  'plan.reason.risk_assessment': {
    en: 'The risk assessment is missing or about to run out.',
    zh: '风险测评缺失或即将到期。',
    es: 'Falta el perfil de riesgo o está a punto de caducar.',
  },
  'plan.reason.care': {
    en: 'The last contacts only named products; time to show care.',
    zh: '最近几次联系都在推产品，该做客情维护了。',
    es: 'Los últimos contactos solo ofrecían productos; toca cuidar la relación.',
  },

  'plan.factor.due': { en: 'Due on {day}', zh: '到期日：{day}', es: 'Vence el {day}' },
  'plan.factor.open_since': { en: 'Open since {day}', zh: '{day}起未解决', es: 'Abierta desde el {day}' },
  'plan.factor.need_confirmed': {
    en: 'The customer said so: {need}',
    zh: '客户亲口确认：{need}',
    es: 'Lo dijo el cliente: {need}',
  },
  'plan.factor.need_believed': {
    en: 'Signs point to: {need}',
    zh: '迹象显示：{need}',
    es: 'Hay indicios de: {need}',
  },
  'plan.factor.likelier': {
    en: 'More likely than most to take up: {category}',
    zh: '比多数客户更可能办理：{category}',
    es: 'Más probable que la mayoría en contratar: {category}',
  },
  'plan.factor.amount': { en: '{amount} is at stake', zh: '涉及金额{amount}', es: 'Están en juego {amount}' },
  'plan.factor.window': {
    en: 'Makes sense until {day}',
    zh: '{day}前有意义',
    es: 'Tiene sentido hasta el {day}',
  },
  'plan.factor.experience': {
    en: 'Worked {succeeded, number} of {contacted, number} times with similar customers',
    zh: '对类似客户{contacted, number}次中成功{succeeded, number}次',
    es: 'Funcionó {succeeded, number} de {contacted, number} veces con clientes similares',
  },
  'plan.factor.stage': { en: '{stage} since {day}', zh: '{day}起为{stage}', es: '{stage} desde el {day}' },
  'plan.factor.balance': { en: 'Holds {amount} with us', zh: '在我行有{amount}', es: 'Tiene {amount} con nosotros' },
  'plan.factor.due_work': { en: 'Open task: {action}', zh: '待办：{action}', es: 'Tarea pendiente: {action}' },
  'plan.factor.minutes': {
    en: 'Takes about {count, plural, one {# minute} other {# minutes}}',
    zh: '约需{count, number}分钟',
    es: 'Lleva {count, plural, one {# minuto} other {# minutos}}',
  },

  'plan.not_now.quiet_time': {
    en: 'Not before {hour, number, ::00}:{minute, number, ::00}',
    zh: '{hour, number, ::00}:{minute, number, ::00}之后才可联系',
    es: 'No antes de las {hour, number, ::00}:{minute, number, ::00}',
  },
  'plan.not_now.recent_touch': {
    en: 'There was a contact on {day} already',
    zh: '{day}刚联系过',
    es: 'Ya hubo un contacto el {day}',
  },
  'plan.not_now.unconfirmed': {
    en: 'The customer has not confirmed the need yet',
    zh: '客户尚未确认该需求',
    es: 'El cliente aún no ha confirmado la necesidad',
  },
  'plan.not_now.in_person': {
    en: 'Only when the customer comes in or calls',
    zh: '仅在客户到店或来电时提出',
    es: 'Solo cuando el cliente venga o llame',
  },

  'jurisdiction.cn': { en: 'China', zh: '中国', es: 'China' },
  'jurisdiction.es': { en: 'Spain', zh: '西班牙', es: 'España' },
  'jurisdiction.us': { en: 'United States', zh: '美国', es: 'Estados Unidos' },
  'jurisdiction.strict': { en: 'strictest', zh: '最严格', es: 'las más estrictas' },

  'script.opening.promise': {
    en: 'I said I would get back to you by {day}, and here I am.',
    zh: '之前和您约好{day}前回复您，今天特地联系您。',
    es: 'Le dije que le llamaría antes del {day}, y aquí estoy.',
  },
  'script.question.promise': {
    en: 'Is what we agreed still what you need?',
    zh: '我们约定的事情，您现在还需要吗？',
    es: '¿Sigue necesitando lo que acordamos?',
  },
  'script.value.promise': {
    en: 'You do not have to remember it: I do.',
    zh: '这件事您不用惦记，我来跟进。',
    es: 'No tiene que estar pendiente: me ocupo yo.',
  },
  'script.next.promise': {
    en: 'Close it, or agree on the next day.',
    zh: '办结，或约好下一个日期。',
    es: 'Cerrarlo o acordar el próximo día.',
  },
  'script.objection.promise': { en: 'It is no longer urgent.', zh: '现在不急了。', es: 'Ya no corre prisa.' },
  'script.answer.promise': {
    en: 'Fine. When shall I ask again, or shall I drop it?',
    zh: '好的。我过段时间再问您，还是先放下？',
    es: 'De acuerdo. ¿Cuándo vuelvo a preguntar, o lo dejamos?',
  },

  'script.opening.complaint': {
    en: 'This is about your complaint of {day}: I want to put it right.',
    zh: '关于您{day}反映的问题，由我来负责解决。',
    es: 'Es por su reclamación del {day}: quiero resolverla.',
  },
  'script.question.complaint': {
    en: 'What would put it right for you?',
    zh: '怎样处理您会满意？',
    es: '¿Qué haría falta para resolverlo?',
  },
  'script.value.complaint': {
    en: 'You have one person who stays with it until it is settled.',
    zh: '由我专人跟进，直到解决。',
    es: 'Una sola persona se ocupa hasta que quede resuelto.',
  },
  'script.next.complaint': {
    en: 'Say who does what by which day.',
    zh: '说明由谁在哪天之前做什么。',
    es: 'Decir quién hace qué y para qué día.',
  },
  'script.objection.complaint': {
    en: 'I have heard that before.',
    zh: '这话我已经听过了。',
    es: 'Eso ya me lo han dicho.',
  },
  'script.answer.complaint': {
    en: 'You are right to say so. I will give you a day, and you will hear from me on that day.',
    zh: '您说得对。我给您一个具体日期，当天一定联系您。',
    es: 'Tiene razón. Le doy un día concreto y ese día tendrá noticias mías.',
  },

  'script.opening.maturity': {
    en: 'One of your products matures on {day}; I did not want you to find out afterwards.',
    zh: '您有一笔产品{day}到期，提前跟您说一声。',
    es: 'Un producto suyo vence el {day}; he preferido avisarle con tiempo.',
  },
  'script.question.maturity': {
    en: 'Do you need the money for something, or should it stay put?',
    zh: '这笔钱您近期有用处吗，还是打算继续存放？',
    es: '¿Va a necesitar ese dinero o prefiere mantenerlo?',
  },
  'script.value.maturity': {
    en: 'A decision in time avoids days without interest.',
    zh: '提前安排，避免资金闲置。',
    es: 'Decidir a tiempo evita días sin rendimiento.',
  },
  'script.next.maturity': {
    en: 'Agree what happens on the day, in writing.',
    zh: '商定到期当天的安排并留下记录。',
    es: 'Acordar por escrito qué se hace ese día.',
  },
  'script.objection.maturity': {
    en: 'Another bank offers more.',
    zh: '别的银行给得更多。',
    es: 'Otro banco ofrece más.',
  },
  'script.answer.maturity': {
    en: 'Then let us put both side by side, with term and access to the money.',
    zh: '那我们把期限和支取条件放在一起比一比。',
    es: 'Pongamos las dos opciones juntas, con plazo y disponibilidad.',
  },

  'script.opening.consent': {
    en: 'While you are here: how would you like to hear from us?',
    zh: '正好您在，想问一下您愿意以什么方式收到我们的信息？',
    es: 'Ya que está aquí: ¿cómo prefiere que le contactemos?',
  },
  'script.question.consent': {
    en: 'By phone, by message, by e-mail, or not at all?',
    zh: '电话、短信、微信、邮件，还是都不需要？',
    es: '¿Por teléfono, mensaje, correo, o de ninguna forma?',
  },
  'script.value.consent': {
    en: 'You decide, and can change it at any time.',
    zh: '由您决定，随时可以更改。',
    es: 'Usted decide y puede cambiarlo cuando quiera.',
  },
  'script.next.consent': {
    en: 'Record the answer, yes or no, for each way of contact.',
    zh: '按联系方式逐项记录同意或拒绝。',
    es: 'Anotar la respuesta, sí o no, para cada canal.',
  },
  'script.objection.consent': {
    en: 'I do not want advertising.',
    zh: '我不想收广告。',
    es: 'No quiero publicidad.',
  },
  'script.answer.consent': {
    en: 'Then I note a no. What concerns your contracts still reaches you.',
    zh: '那我为您登记拒绝，与您业务有关的通知仍会送达。',
    es: 'Entonces anoto que no. Lo relativo a sus contratos le seguirá llegando.',
  },
  'script.next.ask_consent': {
    en: 'At the end, ask how the customer would like to be contacted, and record the answer.',
    zh: '最后询问客户希望的联系方式，并记录答复。',
    es: 'Al final, preguntar cómo prefiere ser contactado y anotar la respuesta.',
  },

  'script.opening.risk_assessment': {
    en: 'Your risk assessment needs a fresh look.',
    zh: '您的风险测评需要更新了。',
    es: 'Conviene revisar su perfil de riesgo.',
  },
  'script.question.risk_assessment': {
    en: 'Has anything changed in your plans or in what you can spare?',
    zh: '您的用钱计划或资金状况有变化吗？',
    es: '¿Ha cambiado algo en sus planes o en lo que puede apartar?',
  },
  'script.value.risk_assessment': {
    en: 'Only then can we tell what suits you, and what does not.',
    zh: '这样才能分清哪些适合您、哪些不适合。',
    es: 'Solo así se sabe qué le conviene y qué no.',
  },
  'script.next.risk_assessment': {
    en: 'Do the assessment, or agree on a day for it.',
    zh: '完成测评，或约定日期。',
    es: 'Hacer el cuestionario o acordar un día.',
  },
  'script.objection.risk_assessment': {
    en: 'I filled that in already.',
    zh: '我已经填过了。',
    es: 'Eso ya lo rellené.',
  },
  'script.answer.risk_assessment': {
    en: 'Yes, and it counts for twelve months. It takes a few minutes.',
    zh: '是的，测评有效期十二个月，几分钟就好。',
    es: 'Sí, y vale doce meses. Son unos minutos.',
  },

  'plan.reason.task': { en: 'For you to do: {what}.', zh: '待您办理：{what}。', es: 'Pendiente de usted: {what}.' },
  'plan.reason.task_plain': {
    en: 'Somebody has asked for this contact ({medium}).',
    zh: '已有人安排这次联系（{medium}）。',
    es: 'Alguien ha pedido este contacto ({medium}).',
  },
  'plan.factor.task_until': { en: 'Worth it until {day}', zh: '{day}前有效', es: 'Vale hasta el {day}' },
  'script.opening.task': {
    en: 'I have kept something for you: “{content}”. May I tell you about it?',
    zh: '我给您留了一份内容：“{content}”。方便和您讲讲吗？',
    es: 'Le he guardado algo: «{content}». ¿Me permite contárselo?',
  },

  'script.opening.care': {
    en: 'Nothing to sell today. I only wanted to hear how you are.',
    zh: '今天不谈产品，就是问候您一声。',
    es: 'Hoy no le ofrezco nada. Solo quería saber cómo está.',
  },
  'script.question.care': {
    en: 'Is there anything we could do better for you?',
    zh: '我们有什么可以做得更好的吗？',
    es: '¿Hay algo que podamos hacer mejor?',
  },
  'script.value.care': {
    en: 'Listening first, products later.',
    zh: '先倾听，再谈产品。',
    es: 'Primero escuchar, luego los productos.',
  },
  'script.next.care': {
    en: 'Write down what was said; no product.',
    zh: '记录谈话内容，不提产品。',
    es: 'Anotar lo hablado; sin productos.',
  },
  'script.objection.care': { en: 'I am busy.', zh: '我现在忙。', es: 'Ahora no puedo.' },
  'script.answer.care': {
    en: 'Of course. Another day, whenever suits you.',
    zh: '没关系，改天您方便时再聊。',
    es: 'Claro. Otro día, cuando le venga bien.',
  },
} as const satisfies Terms;
