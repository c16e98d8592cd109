import type { Terms } from './term.ts';

/** What can be wrong with a piece of content or its plan, and what to do about it. */
export const contentProblemTerms = {
  'problem.content.not_found': {
    en: 'There is no such piece in the library. Open the library anew.',
    zh: '内容库中没有这条内容，请刷新内容库。',
    es: 'Esa pieza no está en la biblioteca. Vuelva a abrir la biblioteca.',
  },
  'problem.content.changed': {
    en: 'Somebody else has changed this piece in the meantime. Open it again; your text is still here to copy.',
    zh: '此内容已被他人修改，请重新打开；您的文字仍保留，可复制。',
    es: 'Otra persona ha cambiado esta pieza entretanto. Ábrala de nuevo; su texto sigue aquí para copiarlo.',
  },
  'problem.content.wrong_state': {
    en: 'This is not possible now: the piece is {state, select, draft {a draft} submitted {waiting for approval} approved {approved} other {withdrawn}}.',
    zh: '当前不能这样操作：该内容处于{state, select, draft {草稿} submitted {待审批} approved {已批准} other {已下架}}状态。',
    es: 'Ahora no es posible: la pieza {state, select, draft {es un borrador} submitted {espera aprobación} approved {está aprobada} other {está retirada}}.',
  },
  'problem.content.own_work': {
    en: 'Whoever wrote a piece does not approve it. Ask somebody else in compliance.',
    zh: '撰写人不能审批自己的内容，请由其他合规人员审批。',
    es: 'Quien escribe una pieza no la aprueba. Pídaselo a otra persona de cumplimiento.',
  },
  'problem.content.stale': {
    en: 'The piece is no longer true: {stop, select, ended {its end has passed} other {a fact that it quotes has changed}}. Save it anew first.',
    zh: '内容已失效：{stop, select, ended {已过截止日} other {所引用的要素已变更}}。请先重新保存。',
    es: 'La pieza ya no es cierta: {stop, select, ended {su fecha de fin ha pasado} other {un dato citado ha cambiado}}. Guárdela de nuevo primero.',
  },
  'problem.content.no_wording': {
    en: 'There is no wording yet. Write it in at least one language.',
    zh: '还没有文案，请至少用一种语言撰写。',
    es: 'Aún no hay texto. Escríbalo al menos en un idioma.',
  },
  'problem.content.no_stage': {
    en: 'Say for which stages the piece is.',
    zh: '请选择该内容适用的阶段。',
    es: 'Indique para qué etapas es la pieza.',
  },
  'problem.content.no_need': {
    en: 'Say which need the piece speaks to; only content about the brand needs none.',
    zh: '请选择该内容对应的需求；只有品牌内容可以不选。',
    es: 'Indique a qué necesidad responde la pieza; solo el contenido de marca no la requiere.',
  },
  'problem.content.fact_unknown': {
    en: 'The shelf states no {fact, select, rate {rate} minimum {minimum} tenor_days {term} other {risk level}} for the product {productId}. State it there first.',
    zh: '货架上未列明产品 {productId} 的{fact, select, rate {利率} minimum {起点金额} tenor_days {期限} other {风险等级}}，请先在产品处填写。',
    es: 'El catálogo no indica {fact, select, rate {el tipo} minimum {el mínimo} tenor_days {el plazo} other {el nivel de riesgo}} del producto {productId}. Indíquelo allí primero.',
  },
  'problem.content.placeholder_unknown': {
    en: 'The text quotes “{name}”, but no fact has that name. Add the fact or correct the name.',
    zh: '文中引用了“{name}”，但没有同名的要素。请添加要素或改正名称。',
    es: 'El texto cita «{name}», pero ningún dato se llama así. Añada el dato o corrija el nombre.',
  },
  'problem.content.promises_return': {
    en: 'The words “{words}” promise capital or a return. Say what the product does, not what it will bring.',
    zh: '“{words}”属于对本金或收益作出担保的表述。请说明产品的作用，不要担保结果。',
    es: 'Las palabras «{words}» prometen capital o rentabilidad. Diga qué hace el producto, no lo que dará.',
  },
  'problem.content.line_not_found': {
    en: 'This line is no longer in the plan. Open the month anew.',
    zh: '计划中已没有这一条，请刷新本月计划。',
    es: 'Esa línea ya no está en el plan. Vuelva a abrir el mes.',
  },
  'problem.product.not_found': {
    en: 'There is no product {productId} on the shelf.',
    zh: '货架上没有产品 {productId}。',
    es: 'El producto {productId} no está en el catálogo.',
  },
} as const satisfies Terms;
