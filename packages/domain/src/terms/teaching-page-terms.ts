import type { Terms } from './term.ts';

/** Pages whose part of the method is still to come: what it is, one example, and what can be done today. No figure stands here. */
export const teachingPageTerms = {
  'ui.teaching.example': { en: 'For example', zh: '举个例子', es: 'Por ejemplo' },
  'ui.teaching.already': { en: 'What you can do today', zh: '现在就能做', es: 'Lo que ya puede hacer' },
  'ui.teaching.opens.rounds': {
    en: 'This page opens with the channel rounds.',
    zh: '此页面将与“渠道轮次”一同开放。',
    es: 'Esta página se abrirá con las rondas de colectivos.',
  },
  'ui.teaching.opens.later': {
    en: 'This page opens in a later version.',
    zh: '此页面将在后续版本中开放。',
    es: 'Esta página se abrirá en una versión posterior.',
  },

  'ui.teaching.channels.what': {
    en: 'A channel is a group worked as one: a chamber of commerce, a club, a company. Knowing its key person only opens the door; then come rounds of research, products, an event, shared work, follow-up and review.',
    zh: '渠道是作为一个整体来经营的群体：商会、车友会、企业。认识关键人只是开门，之后要一轮一轮地做调研、产品、活动、分工、跟进和复盘。',
    es: 'Un colectivo es un grupo que se trabaja como un todo: una cámara de comercio, un club, una empresa. Conocer a la persona clave solo abre la puerta; después vienen las rondas: investigar, planificar productos, organizar un encuentro, repartir funciones, hacer seguimiento y balance.',
  },
  'ui.teaching.channels.example': {
    en: 'Two managers know the president of the same chamber. One waits for business; the other learns that its members pay suppliers abroad and invites them to an evening about exchange risk.',
    zh: '两位客户经理都认识同一家商会的会长。一位等业务上门；另一位了解到会员常向境外供应商付款，便邀请他们参加一场汇率风险沙龙。',
    es: 'Dos gestores conocen a la presidenta de la misma cámara. Uno espera a que surja algo; la otra averigua que los socios pagan a proveedores de fuera y los invita a una tarde sobre el riesgo de cambio.',
  },
  'ui.teaching.channels.already': {
    en: 'Ask people which circle they belong to, and write it down on their page.',
    zh: '问问客户常参加哪个圈子，并记在客户页面上。',
    es: 'Pregunte a los clientes a qué círculo pertenecen y anótelo en su página.',
  },

  'ui.teaching.rounds.what': {
    en: 'A round takes one channel through research, product plan, event, division of labour, follow-up and review. The review writes the next plan, so no round starts from nothing.',
    zh: '一轮，是带着一个渠道走完调研、产品方案、活动、分工、跟进和复盘。复盘会写出下一轮的方案，所以每一轮都不是从零开始。',
    es: 'Una ronda lleva a un colectivo por la investigación, el plan de productos, el encuentro, el reparto de funciones, el seguimiento y el balance. El balance escribe el plan siguiente: ninguna ronda empieza de cero.',
  },
  'ui.teaching.rounds.example': {
    en: 'Guests of the last evening said the timing was wrong. The next plan of that channel starts with that sentence.',
    zh: '上次活动的客人说时间不合适。这个渠道的下一轮方案，就从这句话开始。',
    es: 'Los invitados del último encuentro dijeron que la hora no les venía bien. El siguiente plan de ese colectivo empieza por esa frase.',
  },
  'ui.teaching.rounds.already': {
    en: 'Talk with the team about which of their customers meet each other anyway.',
    zh: '和团队聊一聊：他们的客户里，哪些人本来就会聚在一起？',
    es: 'Hable con el equipo: ¿qué clientes suyos se ven de todos modos?',
  },

  'ui.teaching.reviews.what': {
    en: 'A review asks four things in order: what was it for, which goals, which strategies to carry on or adjust, and was it more, faster, better, cheaper. A goal that was met without serving the purpose counts as drift.',
    zh: '复盘依次问四件事：为了什么、目标是什么、哪些策略要发扬或调整、是否做到多快好省。目标完成了却没有服务于目的，就是目的偏离。',
    es: 'Un balance pregunta cuatro cosas por orden: para qué era, qué metas tenía, qué estrategias reforzar o ajustar, y si fue más, más rápido, mejor y con menos coste. Una meta cumplida que no sirve al propósito es una desviación.',
  },
  'ui.teaching.reviews.example': {
    en: 'Every guest joined the chat group, and nobody spoke about a need: goal met, purpose not moved.',
    zh: '客人全都进了群，却没有人谈起需求：目标完成了，目的没有往前走。',
    es: 'Todos los invitados entraron en el grupo y nadie habló de una necesidad: meta cumplida, propósito sin avanzar.',
  },
  'ui.teaching.reviews.already': {
    en: 'Write the purpose of your next event in one sentence before you set a goal for it.',
    zh: '为下一场活动定目标之前，先用一句话写下目的。',
    es: 'Antes de fijar una meta para el próximo encuentro, escriba su propósito en una frase.',
  },

  'ui.teaching.loop.what': {
    en: 'The loop shows where the work goes round and where it stands still: from research to product, event, labour, follow-up, review and back into the next plan. A circle is closed when a customer’s feedback has changed a plan.',
    zh: '闭环让人看到工作在哪里流转、在哪里停下：从调研到产品、活动、分工、跟进、复盘，再回到下一轮方案。客户的反馈改变了方案，这个环才算闭上。',
    es: 'El ciclo muestra dónde avanza el trabajo y dónde se detiene: de la investigación al producto, el encuentro, el reparto, el seguimiento, el balance y de vuelta al plan. Se cierra cuando el comentario de un cliente ha cambiado un plan.',
  },
  'ui.teaching.loop.example': {
    en: 'Shop owners say the loan form is too long; the next package for them carries a shorter one, and somebody tells them so.',
    zh: '店主们说贷款申请表太长；下一个服务包换成简版，并有人把这件事告诉他们。',
    es: 'Los comerciantes dicen que la solicitud del préstamo es larga; el siguiente paquete lleva una más corta, y alguien se lo cuenta.',
  },
  'ui.teaching.loop.already': {
    en: 'See which needs the shelf can answer and which have nothing yet.',
    zh: '看看素材库能回应哪些需求，哪些还是空白。',
    es: 'Vea a qué necesidades responden los materiales y cuáles siguen sin nada.',
  },

  'ui.teaching.growth.what': {
    en: 'Growth is more than drawing new contacts: it is the share that moves from one of the seven stages to the next, and the share that stays. New people, better moves and a different mix are told apart.',
    zh: '增长不只是引流：更要看有多少客户从七阶中的一阶走到下一阶，又有多少留了下来。新增、转化和结构变化要分开看。',
    es: 'Crecer es más que captar: es la parte que pasa de una de las siete etapas a la siguiente y la parte que se queda. Se separan las personas nuevas, los mejores avances y el cambio de composición.',
  },
  'ui.teaching.growth.example': {
    en: 'A branch opens many accounts, and few of their owners hear from anybody again: that leak costs more than a slow month.',
    zh: '一家网点开了许多户，却很少再有人联系这些客户：这样的流失比一个淡月更可惜。',
    es: 'Una oficina abre muchas cuentas y a pocos de sus titulares los vuelve a llamar alguien: esa fuga cuesta más que un mes flojo.',
  },
  'ui.teaching.growth.already': {
    en: 'See where customers stand on the seven stages.',
    zh: '看看客户目前处在七阶中的哪一阶。',
    es: 'Vea en qué punto de las siete etapas están los clientes.',
  },

  'ui.teaching.product_plan.what': {
    en: 'Products get roles: one draws people in, one is the hit, one earns the margin. A package puts existing products and services together for one group and one need, and says what it leaves unsolved.',
    zh: '产品要分角色：引流品、爆品、利润品。服务包用现有的产品和服务解决某一客群的某一需求，并说明还有什么没解决。',
    es: 'Los productos tienen función: uno atrae, otro es la estrella y otro da el margen. Un paquete reúne productos y servicios existentes para un segmento y una necesidad, y dice qué deja sin resolver.',
  },
  'ui.teaching.product_plan.example': {
    en: 'Older customers in a season of illness: a deposit linked to health insurance, with a claims helpline beside it.',
    zh: '流感季里的老年客户：医保定制存款，再配上理赔咨询服务。',
    es: 'Clientes mayores en plena temporada de gripe: un depósito vinculado al seguro médico y, al lado, un teléfono de ayuda con las gestiones.',
  },
  'ui.teaching.product_plan.already': {
    en: 'The shelf shows every product with its role and the needs it serves.',
    zh: '素材库列出每个产品的角色和所服务的需求。',
    es: 'Los materiales muestran cada producto con su función y las necesidades que atiende.',
  },

  'ui.teaching.alliances.what': {
    en: 'Clubs and businesses with the same customers are glad to share an event. An alliance lists what each side brings and gets, so that the account balances.',
    zh: '拥有同样客户的俱乐部和商家，往往乐意合办活动。联盟写清各方带来什么、得到什么，让这本账平得起来。',
    es: 'Los clubes y comercios con los mismos clientes comparten con gusto un encuentro. La alianza anota qué aporta y qué recibe cada parte, para que la cuenta cuadre.',
  },
  'ui.teaching.alliances.example': {
    en: 'A golf club brings the room and its members, the bank the speaker, a clinic the health check.',
    zh: '高尔夫球会出场地和会员，银行出主讲人，诊所提供健康检查。',
    es: 'Un club de golf pone la sala y sus socios; el banco, quien habla; una clínica, la revisión médica.',
  },
  'ui.teaching.alliances.already': {
    en: 'See on the shelf what you could bring to a partner’s event.',
    zh: '看看素材库里有哪些内容可以带到合作活动上。',
    es: 'Vea entre los materiales qué podría llevar al encuentro de un aliado.',
  },

  'ui.teaching.tests.what': {
    en: 'Whether an action works is known only beside people who did not get it. A test keeps such a comparison group, and a review says what it shows and what it cannot say yet.',
    zh: '一个动作是否有效，要和没有接受它的人相比才知道。实验保留对照组，复盘说明它证明了什么、还不能说明什么。',
    es: 'Si una acción funciona solo se sabe junto a personas que no la recibieron. Una prueba guarda ese grupo de control, y el balance dice qué demuestra y qué no puede decir todavía.',
  },
  'ui.teaching.tests.example': {
    en: 'Two invitations, one asks a question and one names a product: chance decides who gets which.',
    zh: '两种邀约，一种提出问题，一种介绍产品：谁收到哪一种，由随机决定。',
    es: 'Dos invitaciones, una con una pregunta y otra con un producto: el azar decide quién recibe cada una.',
  },
  'ui.teaching.tests.already': {
    en: 'Pick two pieces for the same need from the shelf: a fair test starts with a real alternative.',
    zh: '从素材库里为同一个需求选两份内容：公平的实验，从真正的备选开始。',
    es: 'Elija entre los materiales dos piezas para la misma necesidad: una prueba justa empieza por una alternativa real.',
  },
} as const satisfies Terms;
