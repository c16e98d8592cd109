import type { ContentType, Moment } from '../content/content-item.ts';
import type { Flow } from '../ledger-event.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';
import type { ProductRole } from '../product-plan/product.ts';
import type { Scene } from '../scenes/scene.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { Door } from '../traffic/door.ts';
import type { TouchClass, TouchMode } from '../traffic/touch.ts';
import type { Term } from './term.ts';

type Key =
  | `content_type.${ContentType}`
  | `moment.${Moment}`
  | `category.${ProductCategory}`
  | `role.${ProductRole}`
  | `scene.${Scene['place'] | `${Scene['frequency']}_frequency` | Scene['aim']}`
  | `door.${Door}`
  | `medium.${ContactMedium}`
  | `flow.${Flow}`
  | `touch_class.${TouchClass}`
  | `touch_mode.${TouchMode}`;

/** The coded words of content, products, scenes, contacts and money. */
export const businessTerms = {
  'content_type.product': { en: 'product content', zh: '产品内容', es: 'contenido de producto' },
  'content_type.activity': { en: 'activity content', zh: '活动内容', es: 'contenido de eventos y promociones' },
  'content_type.media': { en: 'media content', zh: '媒体内容', es: 'contenido editorial y de medios' },
  'content_type.category': { en: 'category content', zh: '品类内容', es: 'contenido por familia de productos' },
  'content_type.brand': { en: 'brand content', zh: '品牌内容', es: 'contenido de marca' },

  'moment.interaction': { en: 'interaction', zh: '交互', es: 'interacción' },
  'moment.transaction': { en: 'transaction', zh: '交易', es: 'contratación' },
  'moment.delivery': { en: 'delivery', zh: '交付', es: 'servicio posventa' },

  'category.current_account': { en: 'current account', zh: '活期账户', es: 'cuenta corriente' },
  'category.savings': { en: 'savings', zh: '储蓄', es: 'cuenta de ahorro' },
  'category.term_deposit': { en: 'term deposit', zh: '定期存款', es: 'depósito a plazo' },
  'category.wealth': { en: 'wealth product', zh: '理财产品', es: 'producto de inversión' },
  'category.insurance': { en: 'insurance', zh: '保险', es: 'seguro' },
  'category.consumer_loan': { en: 'consumer loan', zh: '消费贷款', es: 'préstamo personal' },
  'category.mortgage': { en: 'mortgage', zh: '住房贷款', es: 'hipoteca' },
  'category.business_loan': { en: 'business loan', zh: '经营贷款', es: 'préstamo de negocio' },
  'category.card': { en: 'card', zh: '银行卡', es: 'tarjeta' },
  'category.payroll': { en: 'payroll service', zh: '代发工资', es: 'nómina domiciliada' },
  'category.payments': { en: 'standing orders', zh: '定期付款', es: 'órdenes permanentes' },
  'category.pension': { en: 'pension plan', zh: '养老计划', es: 'plan de pensiones' },
  'category.fx': { en: 'foreign exchange', zh: '外汇', es: 'divisas' },

  'role.traffic': { en: 'traffic product', zh: '引流品', es: 'producto gancho' },
  'role.hit': { en: 'hit product', zh: '爆品', es: 'producto estrella' },
  'role.profit': { en: 'profit product', zh: '利润品', es: 'producto de margen' },

  'scene.online': { en: 'online', zh: '线上', es: 'digital' },
  'scene.offline': { en: 'offline', zh: '线下', es: 'presencial' },
  'scene.high_frequency': { en: 'high frequency', zh: '高频', es: 'frecuencia alta' },
  'scene.low_frequency': { en: 'low frequency', zh: '低频', es: 'frecuencia baja' },
  'scene.seed': { en: 'seeding', zh: '种草', es: 'sembrar interés' },
  'scene.sell': { en: 'selling', zh: '带货', es: 'venta' },

  'door.channel': { en: 'A channel', zh: '成为渠道', es: 'Canal' },
  'door.referrer': { en: 'Refers others', zh: '成为推荐人', es: 'Recomienda a otros' },
  'door.feedback': { en: 'Gives feedback', zh: '提供反馈', es: 'Da su opinión' },
  'door.rest': { en: 'Rests', zh: '暂且放下', es: 'En pausa' },
  'medium.call': { en: 'call', zh: '电话', es: 'llamada' },
  'medium.visit': { en: 'visit', zh: '上门拜访', es: 'visita' },
  'medium.branch': { en: 'in the branch', zh: '厅堂', es: 'en la oficina' },
  'medium.wechat': { en: 'WeChat', zh: '微信', es: 'WeChat' },
  'medium.wecom': { en: 'WeCom', zh: '企业微信', es: 'WeCom' },
  'medium.sms': { en: 'text message', zh: '短信', es: 'SMS' },
  'medium.email': { en: 'e-mail', zh: '电子邮件', es: 'correo electrónico' },
  'medium.letter': { en: 'letter', zh: '信函', es: 'carta' },
  'medium.event': { en: 'event', zh: '活动', es: 'evento' },

  'flow.salary': { en: 'salary', zh: '工资', es: 'nómina' },
  'flow.pension': { en: 'pension', zh: '养老金', es: 'pensión' },
  'flow.transfer_in': { en: 'transfer in', zh: '转入', es: 'transferencia recibida' },
  'flow.transfer_out': { en: 'transfer out', zh: '转出', es: 'transferencia emitida' },
  'flow.cash_in': { en: 'cash paid in', zh: '现金存入', es: 'ingreso en efectivo' },
  'flow.cash_out': { en: 'cash withdrawn', zh: '现金支取', es: 'retirada de efectivo' },
  'flow.card': { en: 'card payment', zh: '刷卡消费', es: 'pago con tarjeta' },
  'flow.interest': { en: 'interest', zh: '利息', es: 'intereses' },
  'flow.fee': { en: 'fee', zh: '手续费', es: 'comisión' },
  'flow.penalty': { en: 'penalty interest', zh: '罚息', es: 'intereses de demora' },
  'flow.loan_payment': { en: 'loan payment', zh: '还贷', es: 'cuota de préstamo' },
  'flow.household': { en: 'household payment', zh: '家庭缴费', es: 'gastos del hogar' },
  'flow.insurance': { en: 'insurance premium', zh: '保费', es: 'prima de seguro' },
  'flow.leasing': { en: 'leasing', zh: '租赁款', es: 'cuota de leasing' },
  'flow.order': { en: 'standing order', zh: '定期转账', es: 'orden permanente' },
  'flow.other_in': { en: 'other receipt', zh: '其他收入', es: 'otro ingreso' },
  'flow.other_out': { en: 'other payment', zh: '其他支出', es: 'otro pago' },

  'touch_class.service': { en: 'service', zh: '服务', es: 'servicio' },
  'touch_class.upkeep': { en: 'relationship care', zh: '客情维护', es: 'cuidado de la relación' },
  'touch_class.seed': { en: 'seeding', zh: '种草', es: 'sembrar interés' },
  'touch_class.sell': { en: 'selling', zh: '带货', es: 'venta' },

  'touch_mode.responded': {
    en: 'the customer came (people seek goods)',
    zh: '客户找来（人找货）',
    es: 'vino el cliente (el cliente busca el producto)',
  },
  'touch_mode.push': {
    en: 'product pushed (goods seek people)',
    zh: '推产品（货找人）',
    es: 'producto ofrecido sin necesidad conocida (el producto busca al cliente)',
  },
  'touch_mode.upkeep': { en: 'relationship care', zh: '客情维护', es: 'cuidado de la relación' },
  'touch_mode.need_led': { en: 'led by a need', zh: '需求引导', es: 'guiado por una necesidad' },
} as const satisfies Record<Key, Term>;
