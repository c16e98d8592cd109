import type { ContentItem } from './content-item.ts';

const EARLY = ['profiled', 'reached', 'interested'] as const;

type Row = Omit<ContentItem, 'stages'> & { readonly stages?: ContentItem['stages'] };

/** Two pieces for every need: how to solve it (category), and something to read, to attend or, late, the facts of a product. */
const ROWS: readonly Row[] = [
  {
    contentId: 'default.idle_cash_guide',
    type: 'category',
    moment: 'interaction',
    serves: ['place_idle_cash'],
    title: {
      en: 'Three pots for your money: now, soon, later',
      zh: '把钱分成三份：现在、近期、将来',
      es: 'Tres huchas para su dinero: ahora, pronto y más adelante',
    },
  },
  {
    contentId: 'default.idle_cash_facts',
    type: 'product',
    moment: 'transaction',
    serves: ['place_idle_cash', 'renew_maturing'],
    title: {
      en: 'Savings, deposit or fund: the facts side by side',
      zh: '储蓄、定期与基金：要点对照',
      es: 'Ahorro, depósito o fondo: comparación de sus características',
    },
  },
  {
    contentId: 'default.maturity_checklist',
    type: 'category',
    moment: 'interaction',
    serves: ['renew_maturing'],
    title: {
      en: 'Before a deposit matures: five questions',
      zh: '存款到期前要想的五个问题',
      es: 'Antes de que venza un depósito: cinco preguntas',
    },
  },
  {
    contentId: 'default.maturity_calendar',
    type: 'media',
    moment: 'delivery',
    serves: ['renew_maturing'],
    title: { en: 'Your maturity calendar', zh: '您的到期日历', es: 'Su calendario de vencimientos' },
  },
  {
    contentId: 'default.one_overview',
    type: 'brand',
    moment: 'interaction',
    serves: ['keep_money_here'],
    title: {
      en: 'One contact for all your accounts',
      zh: '一位客户经理，管好您的所有账户',
      es: 'Una sola persona de contacto para todas sus cuentas',
    },
  },
  {
    contentId: 'default.move_money_guide',
    type: 'category',
    moment: 'delivery',
    serves: ['keep_money_here'],
    title: {
      en: 'What moving your money costs and saves',
      zh: '资金转移的成本与便利',
      es: 'Qué cuesta y qué ahorra mover su dinero',
    },
  },
  {
    contentId: 'default.salary_switch',
    type: 'category',
    moment: 'interaction',
    serves: ['receive_salary'],
    title: {
      en: 'Moving your salary in one form',
      zh: '一张表办好工资卡变更',
      es: 'Domicilie su nómina con un solo formulario',
    },
  },
  {
    contentId: 'default.salary_first_month',
    type: 'media',
    moment: 'delivery',
    serves: ['receive_salary'],
    title: {
      en: 'The first month with your salary account',
      zh: '工资账户的第一个月',
      es: 'El primer mes con su cuenta nómina',
    },
  },
  {
    contentId: 'default.card_habits',
    type: 'category',
    moment: 'interaction',
    serves: ['everyday_card'],
    title: { en: 'Paying by card: safe habits', zh: '用卡好习惯', es: 'Pagar con tarjeta: buenos hábitos' },
  },
  {
    contentId: 'default.card_start',
    type: 'product',
    moment: 'delivery',
    serves: ['everyday_card'],
    title: { en: 'Your card in five minutes', zh: '五分钟用好您的卡', es: 'Su tarjeta en cinco minutos' },
  },
  {
    contentId: 'default.family_gap',
    type: 'category',
    moment: 'interaction',
    serves: ['protect_family'],
    title: {
      en: 'If one income stopped: a family checklist',
      zh: '如果一份收入中断：家庭清单',
      es: 'Si faltara un ingreso: lista para la familia',
    },
  },
  {
    contentId: 'default.family_evening',
    type: 'activity',
    moment: 'interaction',
    serves: ['protect_family'],
    title: {
      en: 'Evening talk: what a family should cover',
      zh: '家庭保障主题沙龙',
      es: 'Encuentro: qué debería cubrir una familia',
    },
    stages: EARLY,
  },
  {
    contentId: 'default.home_steps',
    type: 'category',
    moment: 'interaction',
    serves: ['finance_home'],
    title: {
      en: 'From viewing to keys: the steps of buying a home',
      zh: '从看房到交房：买房步骤',
      es: 'De la visita a las llaves: pasos para comprar vivienda',
    },
  },
  {
    contentId: 'default.home_papers',
    type: 'product',
    moment: 'transaction',
    serves: ['finance_home'],
    title: { en: 'Papers for a home loan', zh: '住房贷款所需资料', es: 'Documentos para un préstamo hipotecario' },
  },
  {
    contentId: 'default.cash_cycle',
    type: 'category',
    moment: 'interaction',
    serves: ['finance_business'],
    title: {
      en: 'Reading the cash cycle of your business',
      zh: '看懂企业的资金周转',
      es: 'Cómo leer el ciclo de caja de su negocio',
    },
  },
  {
    contentId: 'default.owners_table',
    type: 'activity',
    moment: 'interaction',
    serves: ['finance_business'],
    title: { en: 'Round table of business owners', zh: '企业主交流会', es: 'Mesa redonda de empresarios' },
    stages: EARLY,
  },
  {
    contentId: 'default.big_purchase',
    type: 'category',
    moment: 'interaction',
    serves: ['finance_purchase'],
    title: {
      en: 'Save or borrow? How to decide on a large purchase',
      zh: '大额支出：存还是贷？',
      es: '¿Ahorrar o financiar? Cómo decidir una compra grande',
    },
  },
  {
    contentId: 'default.loan_facts',
    type: 'product',
    moment: 'transaction',
    serves: ['finance_purchase'],
    title: {
      en: 'What a personal loan costs: the full list',
      zh: '个人贷款费用一览',
      es: 'Lo que cuesta un préstamo personal: lista completa',
    },
  },
  {
    contentId: 'default.retirement_map',
    type: 'category',
    moment: 'interaction',
    serves: ['plan_retirement'],
    title: {
      en: 'Income after work: draw your own picture',
      zh: '退休后的收入：画出您的规划图',
      es: 'Ingresos tras la jubilación: dibuje su plan',
    },
  },
  {
    contentId: 'default.retirement_morning',
    type: 'activity',
    moment: 'interaction',
    serves: ['plan_retirement'],
    title: {
      en: 'Morning meeting: ready for retirement',
      zh: '养老规划沙龙',
      es: 'Encuentro matinal: preparar la jubilación',
    },
    stages: EARLY,
  },
  {
    contentId: 'default.school_costs',
    type: 'category',
    moment: 'interaction',
    serves: ['plan_education'],
    title: {
      en: 'What schooling costs, year by year',
      zh: '教育支出：逐年看',
      es: 'Lo que cuestan los estudios, año a año',
    },
  },
  {
    contentId: 'default.school_plan',
    type: 'media',
    moment: 'interaction',
    serves: ['plan_education'],
    title: {
      en: 'Two families and their education plans',
      zh: '两个家庭的教育规划',
      es: 'Dos familias y sus planes para los estudios',
    },
  },
  {
    contentId: 'default.travel_money',
    type: 'category',
    moment: 'interaction',
    serves: ['travel_abroad'],
    title: {
      en: 'Money abroad: what to settle before you leave',
      zh: '出境用钱：出发前的准备',
      es: 'Dinero en el extranjero: qué dejar resuelto antes de salir',
    },
  },
  {
    contentId: 'default.travel_help',
    type: 'media',
    moment: 'delivery',
    serves: ['travel_abroad'],
    title: {
      en: 'Card lost abroad: whom to call',
      zh: '境外丢卡怎么办',
      es: 'Tarjeta perdida en el extranjero: a quién llamar',
    },
  },
];

/** The content that Vivero knows before marketing brings its own; an item without stages is meant for every stage. */
export const DEFAULT_CONTENT: readonly ContentItem[] = ROWS.map((row) => ({ ...row, stages: row.stages ?? [] }));
