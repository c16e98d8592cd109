import type { Term } from './term.ts';

/** What a learned model believes of a need, and what it goes by. A sign stands after "without". */
export const needBeliefTerms = {
  'need_belief.now': {
    en: 'By what was seen, {chance} in 100; in a customer like this usually {usual}. If so, for another {days} days or so.',
    zh: '据现有迹象，可能性约为{chance}%（同类客户平时约{usual}%）；如确有需要，大约还会持续{days}天。',
    es: 'Por lo visto, {chance} de cada 100; en un cliente así, lo habitual es {usual}. En tal caso, unos {days} días más.',
  },
  'need_belief.without': {
    en: 'Without {sign}: {without} in 100.',
    zh: '如果没有“{sign}”：{without}%。',
    es: 'Sin {sign}: {without} de cada 100.',
  },
  'need_move.ask': {
    en: 'Ask before you offer anything: the answer decides, and is worth about {amount}.',
    zh: '先问再推荐：客户的回答决定下一步，约值{amount}。',
    es: 'Pregunte antes de ofrecer nada: la respuesta decide, y vale unos {amount}.',
  },
  'need_move.offer': {
    en: 'Bring it up outright: no answer would change what to do.',
    zh: '可以直接谈：不论客户怎么回答，做法都一样。',
    es: 'Plantéelo sin rodeos: ninguna respuesta cambiaría qué hacer.',
  },
  'likely.because': {
    en: '{category}, because of: {why}.',
    zh: '{category}，依据：{why}。',
    es: '{category}, por: {why}.',
  },
  'likely.plain': { en: '{category}.', zh: '{category}。', es: '{category}.' },
  'ui.customer.likely': {
    en: 'Likelier than most to take up',
    zh: '比多数客户更可能办理',
    es: 'Más probable que la mayoría en contratar',
  },
  'ui.customer.likely_note': {
    en: 'Learned from who bought what in this bank. It says who is likely to, not that a talk would make them.',
    zh: '根据本行客户的购买记录学习得出。它说明谁更可能办理，不代表沟通会促成办理。',
    es: 'Aprendido de quién contrató qué en esta entidad. Dice quién es probable que lo haga, no que una conversación lo provoque.',
  },
  'need_sign.inflow': { en: 'the unusual money in', zh: '异常大额入账', es: 'la entrada inusual de dinero' },
  'need_sign.idle_balance': { en: 'the idle balance', zh: '资金闲置', es: 'el saldo parado' },
  'need_sign.run_down': { en: 'the falling balance', zh: '余额持续下降', es: 'el saldo a la baja' },
  'need_sign.loan_ending': { en: 'the loan that ends', zh: '贷款即将结清', es: 'el préstamo que termina' },
  'need_sign.payment_stopped': { en: 'the payment that stopped', zh: '固定付款停止', es: 'el pago que cesó' },
  'need_sign.order_ending': { en: 'the standing order that ends', zh: '定期转账到期', es: 'la orden que termina' },
  'need_sign.salary_changed': { en: 'the change in salary', zh: '工资变化', es: 'el cambio en la nómina' },
  'need_sign.income_first_seen': { en: 'the first income', zh: '首次收入入账', es: 'el primer ingreso' },
  'need_sign.first_large_payment': { en: 'the large payment', zh: '大额支出', es: 'el pago grande' },
  'need_sign.deposit_maturing': { en: 'the maturing deposit', zh: '存款到期', es: 'el depósito que vence' },
  'need_sign.foreign_spend': { en: 'spending abroad', zh: '境外消费', es: 'el gasto en el extranjero' },
  'need_sign.card_start': { en: 'the first card payments', zh: '开始用卡', es: 'los primeros pagos con tarjeta' },
  'need_sign.card_unused': { en: 'the unused card', zh: '卡片长期未用', es: 'la tarjeta sin uso' },
  'need_sign.transfers_out': {
    en: 'transfers to another bank',
    zh: '资金转往他行',
    es: 'las transferencias a otra entidad',
  },
  'need_sign.account_quiet': { en: 'the quiet account', zh: '账户沉寂', es: 'la cuenta sin movimiento' },
  'need_sign.interest': { en: 'the interest shown', zh: '客户表现出的兴趣', es: 'el interés mostrado' },
  'need_sign.said': { en: 'what they said', zh: '客户本人的说法', es: 'lo que dijo' },
  'need_sign.denied': { en: 'the no', zh: '客户的否认', es: 'la negativa' },
  'need_sign.contact': { en: 'the talk that led nowhere', zh: '未成交的沟通', es: 'la conversación sin resultado' },
} as const satisfies Record<string, Term>;
