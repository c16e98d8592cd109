import type { Terms } from './term.ts';

/** One sentence per trigger, with the customer's own numbers; written for the relationship manager, not for the customer. */
export const reasonTerms = {
  'reason.inflow': {
    en: '{amount} arrived on {day}, {times, number} times the usual.',
    zh: '{day}入账{amount}，是平时的{times, number}倍。',
    es: 'El {day} entraron {amount}, {times, number} veces lo habitual.',
  },
  'reason.idle_balance': {
    en: 'For 60 days never less than {amount} in the account: {months, plural, one {# month} other {# months}} of usual spending.',
    zh: '近60天余额始终不低于{amount}，相当于{months, number}个月的日常支出。',
    es: 'Desde hace 60 días nunca hay menos de {amount} en la cuenta: {months, plural, one {# mes} other {# meses}} de gasto habitual.',
  },
  'reason.run_down': {
    en: 'The balance is shrinking: from {before} to {now} in {months, plural, one {# month} other {# months}}.',
    zh: '余额持续下降：{months, number}个月内由{before}降至{now}。',
    es: 'El saldo se reduce: de {before} a {now} en {months, plural, one {# mes} other {# meses}}.',
  },
  'reason.loan_ending': {
    en: 'A loan ends on {day}; its instalment becomes free.',
    zh: '贷款将于{day}还清，月供随之释放。',
    es: 'Un préstamo termina el {day}; su cuota queda libre.',
  },
  'reason.loan_ending_payment': {
    en: 'A loan ends on {day}; {amount} a month becomes free.',
    zh: '贷款将于{day}还清，每月释放{amount}。',
    es: 'Un préstamo termina el {day}; quedan libres {amount} al mes.',
  },
  'reason.deposit_maturing': {
    en: 'A deposit of {amount} matures on {day}.',
    zh: '{amount}定期存款于{day}到期。',
    es: 'Un depósito de {amount} vence el {day}.',
  },
  'reason.deposit_maturing_unknown': {
    en: 'A deposit matures on {day}.',
    zh: '一笔定期存款于{day}到期。',
    es: 'Un depósito vence el {day}.',
  },
  'reason.deposit_maturing_elsewhere': {
    en: 'A deposit of {amount} at another bank matures on {day}.',
    zh: '他行{amount}定期存款于{day}到期。',
    es: 'Un depósito de {amount} en otra entidad vence el {day}.',
  },
  'reason.deposit_maturing_unknown_elsewhere': {
    en: 'A deposit at another bank matures on {day}.',
    zh: '他行一笔定期存款于{day}到期。',
    es: 'Un depósito en otra entidad vence el {day}.',
  },
  'reason.order_ending': {
    en: 'A standing order of {amount} ends on {day}.',
    zh: '{amount}的定期转账将于{day}结束。',
    es: 'Una orden permanente de {amount} termina el {day}.',
  },
  'reason.payment_stopped': {
    en: 'A regular payment ({flow}, {amount}) has stopped after {count, plural, one {# time} other {# times}}; the last one was on {day}.',
    zh: '一项定期付款（{flow}，{amount}）在{count, number}次后停止，最近一次为{day}。',
    es: 'Un pago periódico ({flow}, {amount}) se ha interrumpido tras {count, plural, one {# vez} other {# veces}}; el último fue el {day}.',
  },
  'reason.salary_stopped': {
    en: 'The salary, usually {amount} a month, has not come since {day}.',
    zh: '工资（通常每月{amount}）自{day}后未再入账。',
    es: 'La nómina, normalmente {amount} al mes, no llega desde el {day}.',
  },
  'reason.salary_payer': {
    en: 'The salary of {amount} now comes from another employer.',
    zh: '工资{amount}改由另一单位发放。',
    es: 'La nómina de {amount} llega ahora de otra empresa.',
  },
  'reason.salary_up': {
    en: 'The salary rose from {before} to {now} a month.',
    zh: '月工资由{before}升至{now}。',
    es: 'La nómina subió de {before} a {now} al mes.',
  },
  'reason.salary_down': {
    en: 'The salary fell from {before} to {now} a month.',
    zh: '月工资由{before}降至{now}。',
    es: 'La nómina bajó de {before} a {now} al mes.',
  },
  'reason.first_salary': {
    en: 'A salary of {amount} came in here for the first time on {day}.',
    zh: '{day}首次有工资入账：{amount}。',
    es: 'El {day} llegó aquí por primera vez una nómina: {amount}.',
  },
  'reason.first_pension': {
    en: 'A pension of {amount} came in here for the first time on {day}.',
    zh: '{day}首次有养老金入账：{amount}。',
    es: 'El {day} llegó aquí por primera vez una pensión: {amount}.',
  },
  'reason.first_large_payment': {
    en: '{amount} was paid on {day}, more than ever in a year and {times, number} times the usual.',
    zh: '{day}支出{amount}，为一年来最高，是平时的{times, number}倍。',
    es: 'El {day} se pagaron {amount}, más que nunca en un año y {times, number} veces lo habitual.',
  },
  'reason.foreign_spend': {
    en: 'Payments abroad began on {day}: {count, plural, one {# so far} other {# so far}}, none in the half year before.',
    zh: '自{day}起出现境外消费，已{count, number}笔，此前半年没有。',
    es: 'Desde el {day} hay pagos en el extranjero: {count, plural, one {# hasta ahora} other {# hasta ahora}}, ninguno en el medio año anterior.',
  },
  'reason.card_start': {
    en: 'First card payments since {day}: {count, plural, one {# payment} other {# payments}}, {amount} in all.',
    zh: '自{day}开始用卡，共{count, number}笔，合计{amount}。',
    es: 'Primeros pagos con tarjeta desde el {day}: {count, plural, one {# pago} other {# pagos}}, {amount} en total.',
  },
  'reason.card_unused_since': {
    en: 'The card has not been used since {day}.',
    zh: '银行卡自{day}后未再使用。',
    es: 'La tarjeta no se usa desde el {day}.',
  },
  'reason.card_never_used': {
    en: 'The card, held since {day}, has never been used.',
    zh: '{day}办理的银行卡从未使用。',
    es: 'La tarjeta, contratada el {day}, no se ha usado nunca.',
  },
  'reason.transfers_out': {
    en: 'Transfers to other banks grew from {before} to {now} a month.',
    zh: '转往他行的资金由每月{before}增至{now}。',
    es: 'Las transferencias a otras entidades pasaron de {before} a {now} al mes.',
  },
  'reason.account_quiet': {
    en: 'Nothing has moved since {day}; before, something happened every {gap, plural, one {# day} other {# days}}.',
    zh: '自{day}起账户没有动静，此前约每{gap, number}天有一笔。',
    es: 'Nada se mueve desde el {day}; antes había movimientos cada {gap, plural, one {# día} other {# días}}.',
  },
  'reason.rm_noted': {
    en: 'Noted by the relationship manager on {day}: {need}.',
    zh: '客户经理于{day}记录：{need}。',
    es: 'Lo anotó el gestor el {day}: {need}.',
  },
  'reason.customer_interest': {
    en: 'Showed interest on {day}: {need}.',
    zh: '客户于{day}表现出兴趣：{need}。',
    es: 'Mostró interés el {day}: {need}.',
  },
  'reason.customer_said': {
    en: 'Said so in person on {day}: {need}.',
    zh: '客户于{day}亲自提出：{need}。',
    es: 'Lo dijo en persona el {day}: {need}.',
  },
  'reason.customer_served': {
    en: 'Took up an offer for it on {day}: {need}.',
    zh: '客户于{day}已办理相应产品：{need}。',
    es: 'Contrató algo para ello el {day}: {need}.',
  },
  'reason.customer_denied': {
    en: 'Said on {day} that there is no need: {need}.',
    zh: '客户于{day}表示暂无需求：{need}。',
    es: 'Dijo el {day} que no lo necesita: {need}.',
  },
} as const satisfies Terms;
