import type { Terms } from './term.ts';

/** Why a group is expected to need something: one sentence per line of the should-need map. */
export const mapTerms = {
  'map.exporter.finance_business': {
    en: 'Exporters wait for payment: goods leave long before the money comes.',
    zh: '外贸企业先发货后收款，周转期长。',
    es: 'Quien exporta espera el cobro: la mercancía sale mucho antes de que llegue el dinero.',
  },
  'map.exporter.travel_abroad': {
    en: 'Business in other currencies brings travel and exchange with it.',
    zh: '跨境业务常伴随出差与换汇。',
    es: 'El negocio en otras divisas trae viajes y cambios de moneda.',
  },
  'map.exporter.protect_family': {
    en: 'The household depends on one business.',
    zh: '家庭收入依赖一家企业。',
    es: 'El hogar depende de un solo negocio.',
  },
  'map.shop_owner.finance_business': {
    en: 'A shop pays for stock before it sells it, and no business loan is known.',
    zh: '商户先进货后销售，目前未见经营贷款。',
    es: 'Un comercio paga la mercancía antes de venderla y no consta ningún préstamo de negocio.',
  },
  'map.shop_owner.place_idle_cash': {
    en: 'Takings gather in the account and nothing is placed.',
    zh: '营业款沉淀在账户，尚未安排。',
    es: 'La recaudación se acumula en la cuenta y nada está colocado.',
  },
  'map.shop_owner.protect_family': {
    en: 'If the owner falls ill the shop stands still, and no cover is known.',
    zh: '店主一旦生病，生意就停，目前未见保障。',
    es: 'Si el dueño enferma, el comercio se para, y no consta ningún seguro.',
  },
  'map.shop_owner.plan_retirement': {
    en: 'The self-employed have to build their own pension, and none is known.',
    zh: '自雇者需自备养老，目前未见养老安排。',
    es: 'El autónomo tiene que preparar su propia jubilación y no consta ningún plan.',
  },
  'map.payroll_employee.everyday_card': {
    en: 'The salary comes in here, but no card is known.',
    zh: '工资在本行入账，但未见持卡。',
    es: 'La nómina llega aquí, pero no consta ninguna tarjeta.',
  },
  'map.payroll_employee.plan_retirement': {
    en: 'From 45 on, the years left for saving count, and no pension plan is known.',
    zh: '45岁以后，积累时间有限，目前未见养老计划。',
    es: 'A partir de los 45 los años para ahorrar cuentan, y no consta ningún plan de pensiones.',
  },
  'map.payroll_employee.protect_family': {
    en: 'The household lives on a salary, and no cover is known.',
    zh: '家庭依靠工资收入，目前未见保障。',
    es: 'El hogar vive de un sueldo y no consta ningún seguro.',
  },
  'map.young_starter.receive_salary': {
    en: 'Working life begins, and no salary comes in here.',
    zh: '刚步入职场，工资尚未在本行入账。',
    es: 'Empieza la vida laboral y aquí no llega ninguna nómina.',
  },
  'map.young_starter.everyday_card': {
    en: 'Most young customers pay by card, and none is known.',
    zh: '年轻客户多用卡支付，目前未见持卡。',
    es: 'La mayoría de los jóvenes paga con tarjeta y no consta ninguna.',
  },
  'map.young_starter.travel_abroad': {
    en: 'Under 30, study and travel abroad are frequent.',
    zh: '30岁以下客户留学、旅行较多。',
    es: 'Con menos de 30 años son frecuentes los estudios y viajes al extranjero.',
  },
  'map.parent.plan_education': {
    en: 'School or studies are being paid for, and no plan for them is known.',
    zh: '有教育支出，但未见教育规划。',
    es: 'Se pagan estudios y no consta ningún plan para ellos.',
  },
  'map.parent.protect_family': {
    en: 'Children depend on the income, and no cover is known.',
    zh: '子女依赖家庭收入，目前未见保障。',
    es: 'Hay hijos que dependen del ingreso y no consta ningún seguro.',
  },
  'map.home_owner.protect_family': {
    en: 'A home has to be kept even when an income stops, and no cover is known.',
    zh: '收入中断时住房支出仍在，目前未见保障。',
    es: 'La vivienda hay que pagarla aunque falte un ingreso, y no consta ningún seguro.',
  },
  'map.home_owner.finance_home': {
    en: 'Housing costs are paid from here, but no home loan is known.',
    zh: '有住房支出，但未见住房贷款。',
    es: 'Desde aquí se pagan gastos de vivienda, pero no consta ninguna hipoteca.',
  },
  'map.home_owner.finance_purchase': {
    en: 'A home asks for larger purchases from time to time.',
    zh: '家居生活常有大额支出。',
    es: 'Una vivienda pide de vez en cuando compras grandes.',
  },
  'map.retired_person.plan_retirement': {
    en: 'Savings now have to last, and no plan for drawing on them is known.',
    zh: '积蓄需长期使用，目前未见养老支取安排。',
    es: 'Ahora el ahorro tiene que durar y no consta ningún plan para disponer de él.',
  },
  'map.retired_person.place_idle_cash': {
    en: 'There is money in the account and nothing is placed.',
    zh: '账户有资金，但尚未安排。',
    es: 'Hay dinero en la cuenta y nada está colocado.',
  },
  'map.retired_person.everyday_card': {
    en: 'A card saves trips for cash, and none is known.',
    zh: '用卡可少跑取现，目前未见持卡。',
    es: 'Una tarjeta ahorra viajes a por efectivo, y no consta ninguna.',
  },
  'map.saver.place_idle_cash': {
    en: 'Money stands in the account and neither a deposit nor a fund is known.',
    zh: '账户有余额，但未见定期或基金。',
    es: 'Hay dinero en la cuenta y no consta ni depósito ni fondo.',
  },
  'map.saver.receive_salary': {
    en: 'Savings are here, but the salary seems to go elsewhere.',
    zh: '储蓄在本行，工资似在他行。',
    es: 'El ahorro está aquí, pero la nómina parece ir a otra entidad.',
  },
  'map.saver.plan_retirement': {
    en: 'From 45 on, the years left for saving count, and no pension plan is known.',
    zh: '45岁以后，积累时间有限，目前未见养老计划。',
    es: 'A partir de los 45 los años para ahorrar cuentan, y no consta ningún plan de pensiones.',
  },
} as const satisfies Terms;
