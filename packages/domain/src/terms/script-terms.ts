import type { NeedKind } from '../needs/need-kind.ts';
import type { StimulusStep } from '../needs/stimulus-step.ts';
import type { Term } from './term.ts';

type Step = StimulusStep['step'];
type Key =
  | `script.opening.${Step}`
  | `script.question.${'seed' | 'offer' | NeedKind}`
  | `script.${'value' | 'objection' | 'answer'}.${NeedKind}`
  | `script.next.${Step}`;

/** What a relationship manager can say. Questions before products; nothing here promises capital or a return. */
export const scriptTerms = {
  'script.opening.seed': {
    en: 'I came across something that may be useful to you: {content}.',
    zh: '看到一份内容，也许对您有用：{content}。',
    es: 'He visto algo que quizá le sea útil: {content}.',
  },
  'script.opening.ask': {
    en: 'I would like to understand what matters to you about one thing: {need}.',
    zh: '想听听您在这件事上的想法：{need}。',
    es: 'Me gustaría saber qué es importante para usted en este tema: {need}.',
  },
  'script.opening.offer': {
    en: 'You told me about this: {need}. I have prepared something for it.',
    zh: '您之前提到过：{need}。我为此做了些准备。',
    es: 'Usted me habló de este tema: {need}. He preparado algo al respecto.',
  },

  'script.question.seed': {
    en: 'May I send it to you, and would you tell me whether it helps?',
    zh: '方便发给您看看吗？有没有用，您告诉我一声？',
    es: '¿Se lo puedo enviar y me dice si le sirve?',
  },
  'script.question.offer': {
    en: 'Shall we go through {product} together and see whether it suits you?',
    zh: '我们一起看看{product}是否适合您，好吗？',
    es: '¿Repasamos juntos {product} y vemos si se ajusta a lo que necesita?',
  },
  'script.question.place_idle_cash': {
    en: 'What is the money in your account meant for, and when will you need it?',
    zh: '账户里的这笔钱，您打算做什么用，大概什么时候用？',
    es: '¿Para qué tiene pensado el dinero de la cuenta y cuándo lo necesitará?',
  },
  'script.question.renew_maturing': {
    en: 'When the deposit matures, will you need the money or may it stay placed?',
    zh: '这笔存款到期后，您是要用，还是继续安排？',
    es: 'Cuando venza el depósito, ¿necesitará el dinero o puede seguir colocado?',
  },
  'script.question.keep_money_here': {
    en: 'Is there something you do at another bank because we make it harder?',
    zh: '有没有哪些业务，您是因为我们不够方便才去别家办的？',
    es: '¿Hay algo que haga en otra entidad porque aquí le resulta más difícil?',
  },
  'script.question.receive_salary': {
    en: 'Where does your salary come in today, and what do you like about that?',
    zh: '您的工资现在发到哪里，觉得哪方面方便？',
    es: '¿Dónde cobra hoy la nómina y qué le gusta de ello?',
  },
  'script.question.everyday_card': {
    en: 'How do you pay day to day, and what bothers you about it?',
    zh: '您平时怎么付款，有什么不方便的地方？',
    es: '¿Cómo paga en el día a día y qué le resulta incómodo?',
  },
  'script.question.protect_family': {
    en: 'If your income stopped for a year, what would your family live on?',
    zh: '如果收入中断一年，家里的开支靠什么？',
    es: 'Si su ingreso faltara un año, ¿de qué viviría su familia?',
  },
  'script.question.finance_home': {
    en: 'Is there a change of home on your mind, and by when?',
    zh: '您近期有换房或装修的打算吗，大概什么时候？',
    es: '¿Tiene en mente un cambio de vivienda y para cuándo?',
  },
  'script.question.finance_business': {
    en: 'In which months does your business wait longest for its money?',
    zh: '您的生意哪几个月回款最慢？',
    es: '¿En qué meses espera más su negocio a cobrar?',
  },
  'script.question.finance_purchase': {
    en: 'Are there larger purchases coming, and how would you like to pay for them?',
    zh: '近期有大额支出吗，您想怎么支付？',
    es: '¿Tiene previstas compras grandes y cómo le gustaría pagarlas?',
  },
  'script.question.plan_retirement': {
    en: 'What would you like your life after work to look like, and what will it cost a month?',
    zh: '您理想的退休生活是什么样，每月大概需要多少？',
    es: '¿Cómo le gustaría vivir después de jubilarse y cuánto costaría al mes?',
  },
  'script.question.plan_education': {
    en: 'Which schools or studies do you have in mind for your children, and from what year?',
    zh: '您对孩子的教育有什么打算，从哪一年开始？',
    es: '¿Qué estudios imagina para sus hijos y desde qué año?',
  },
  'script.question.travel_abroad': {
    en: 'Where are you travelling next, and how will you pay there?',
    zh: '您下一次出境去哪里，打算怎么付款？',
    es: '¿Adónde viaja próximamente y cómo pagará allí?',
  },

  'script.value.place_idle_cash': {
    en: 'You will know which part of the money is for now and which can wait.',
    zh: '您会清楚哪部分随时要用，哪部分可以放久些。',
    es: 'Sabrá qué parte del dinero es para ahora y cuál puede esperar.',
  },
  'script.value.renew_maturing': {
    en: 'The money will have its next task on the day it becomes free.',
    zh: '资金到期当天就有下一步安排。',
    es: 'El dinero tendrá su siguiente destino el mismo día en que quede libre.',
  },
  'script.value.keep_money_here': {
    en: 'One person knows your whole picture and answers for it.',
    zh: '由一个人了解您的全貌，并负责到底。',
    es: 'Una sola persona conoce su situación completa y responde de ella.',
  },
  'script.value.receive_salary': {
    en: 'Salary, bills and savings run from one account, and we do the paperwork.',
    zh: '工资、缴费、储蓄一个账户搞定，手续我们来办。',
    es: 'Nómina, recibos y ahorro en una sola cuenta, y del papeleo nos ocupamos nosotros.',
  },
  'script.value.everyday_card': {
    en: 'Fewer trips for cash, and each payment is in view at once.',
    zh: '少跑取现，每笔支出随时可查。',
    es: 'Menos viajes a por efectivo y cada pago a la vista al momento.',
  },
  'script.value.protect_family': {
    en: 'You will see what is covered today and what is not.',
    zh: '您会看清现在哪些有保障，哪些没有。',
    es: 'Verá qué está cubierto hoy y qué no.',
  },
  'script.value.finance_home': {
    en: 'You will know what you can carry a month before you look at homes.',
    zh: '看房之前，您先清楚每月能承担多少。',
    es: 'Sabrá qué cuota puede asumir antes de buscar vivienda.',
  },
  'script.value.finance_business': {
    en: 'You will see the tight months before they come.',
    zh: '资金紧张的月份，提前看得见。',
    es: 'Verá los meses ajustados antes de que lleguen.',
  },
  'script.value.finance_purchase': {
    en: 'You will see side by side what saving and what borrowing costs.',
    zh: '存钱买和贷款买的成本，一目了然。',
    es: 'Verá lado a lado lo que cuesta ahorrar y lo que cuesta financiar.',
  },
  'script.value.plan_retirement': {
    en: 'You will know the gap between what you will need and what is planned.',
    zh: '您会清楚将来需要与现有安排之间的差距。',
    es: 'Sabrá la diferencia entre lo que necesitará y lo previsto.',
  },
  'script.value.plan_education': {
    en: 'You will have a sum, a year and a monthly amount to think about.',
    zh: '您会有一个总额、一个年份和每月金额可供参考。',
    es: 'Tendrá una cifra, un año y una cantidad mensual sobre los que pensar.',
  },
  'script.value.travel_abroad': {
    en: 'You will leave with cards and cash settled and a number to call.',
    zh: '出发前，卡和现金都安排好，有事有电话可打。',
    es: 'Saldrá con tarjetas y efectivo resueltos y un teléfono al que llamar.',
  },

  'script.objection.place_idle_cash': {
    en: 'I want the money at hand.',
    zh: '我想随时能用。',
    es: 'Quiero tener el dinero a mano.',
  },
  'script.objection.renew_maturing': {
    en: 'Another bank pays more.',
    zh: '别家利率更高。',
    es: 'Otra entidad paga más.',
  },
  'script.objection.keep_money_here': {
    en: 'I like to spread my money.',
    zh: '我习惯分散放。',
    es: 'Prefiero repartir mi dinero.',
  },
  'script.objection.receive_salary': {
    en: 'Changing is too much trouble.',
    zh: '换卡太麻烦。',
    es: 'Cambiarla es demasiado lío.',
  },
  'script.objection.everyday_card': {
    en: 'Cash is enough for me.',
    zh: '我用现金就够了。',
    es: 'A mí me basta el efectivo.',
  },
  'script.objection.protect_family': {
    en: 'I have insurance already.',
    zh: '我已经有保险了。',
    es: 'Ya tengo seguro.',
  },
  'script.objection.finance_home': { en: 'It is too early for that.', zh: '现在谈还太早。', es: 'Todavía es pronto.' },
  'script.objection.finance_business': {
    en: 'I do not like debt.',
    zh: '我不喜欢贷款。',
    es: 'No me gustan las deudas.',
  },
  'script.objection.finance_purchase': {
    en: 'I would rather save first.',
    zh: '我想先攒钱。',
    es: 'Prefiero ahorrar antes.',
  },
  'script.objection.plan_retirement': { en: 'That is far away.', zh: '还早着呢。', es: 'Eso queda lejos.' },
  'script.objection.plan_education': {
    en: 'The children are still small.',
    zh: '孩子还小。',
    es: 'Los niños aún son pequeños.',
  },
  'script.objection.travel_abroad': {
    en: 'My card works everywhere.',
    zh: '我的卡哪里都能用。',
    es: 'Mi tarjeta funciona en todas partes.',
  },

  'script.answer.place_idle_cash': {
    en: 'Then let us first set aside what you want at hand, and look only at the rest.',
    zh: '那先把您要随时用的留出来，只看剩下的部分。',
    es: 'Entonces apartemos primero lo que quiere a mano y miremos solo el resto.',
  },
  'script.answer.renew_maturing': {
    en: 'Then let us compare term, access and cost line by line, and you decide.',
    zh: '那我们把期限、支取和费用逐项对比，由您决定。',
    es: 'Comparemos plazo, disponibilidad y coste punto por punto, y usted decide.',
  },
  'script.answer.keep_money_here': {
    en: 'That is sensible. Which part would be easier for you in one place?',
    zh: '分散有道理。哪一部分集中起来会更方便？',
    es: 'Es razonable. ¿Qué parte le resultaría más cómoda en un solo sitio?',
  },
  'script.answer.receive_salary': {
    en: 'One form is enough, and we tell the employer and move the bills.',
    zh: '只需一张表，单位通知和缴费迁移由我们办理。',
    es: 'Basta un formulario; nosotros avisamos a la empresa y trasladamos los recibos.',
  },
  'script.answer.everyday_card': {
    en: 'Keep your cash. Where would a card have helped you last month?',
    zh: '现金照用。上个月有没有哪次用卡会更方便？',
    es: 'Siga con el efectivo. ¿Cuándo le habría servido una tarjeta el mes pasado?',
  },
  'script.answer.protect_family': {
    en: 'Good. Shall we check together what it pays for, and for whom?',
    zh: '很好。我们一起看看它保什么，保谁？',
    es: 'Muy bien. ¿Revisamos juntos qué cubre y a quién?',
  },
  'script.answer.finance_home': {
    en: 'Early is when the figures still leave you a choice. A quarter of an hour is enough.',
    zh: '早一点算清，选择更多，一刻钟就够。',
    es: 'Pronto es cuando los números aún dejan elegir. Basta un cuarto de hora.',
  },
  'script.answer.finance_business': {
    en: 'Understood. Let us look at the cash cycle first; it may need no loan at all.',
    zh: '理解。先看看资金周转，也许不需要贷款。',
    es: 'Lo entiendo. Veamos primero el ciclo de caja; quizá no haga falta ningún préstamo.',
  },
  'script.answer.finance_purchase': {
    en: 'Then let us see how long saving takes, and decide after that.',
    zh: '那先算算要攒多久，再做决定。',
    es: 'Veamos entonces cuánto se tarda en ahorrarlo y después decide.',
  },
  'script.answer.plan_retirement': {
    en: 'That is why the monthly amount is still small. Shall we draw the picture once?',
    zh: '正因为早，每月金额才不大。我们先画个图看看？',
    es: 'Por eso la cantidad mensual aún es pequeña. ¿Hacemos el cálculo una vez?',
  },
  'script.answer.plan_education': {
    en: 'Then there is time. Let us put down the year and see what it means a month.',
    zh: '那时间还充裕。先定个年份，看看每月要多少。',
    es: 'Entonces hay tiempo. Fijemos el año y veamos qué supone al mes.',
  },
  'script.answer.travel_abroad': {
    en: 'In most places. Let us check fees and limits, and what you do if it is lost.',
    zh: '多数地方可以。我们看看费用、限额，以及丢卡怎么办。',
    es: 'En casi todas. Revisemos comisiones y límites, y qué hacer si la pierde.',
  },

  'script.next.seed': {
    en: 'I will send it today and ask you in a week what you think.',
    zh: '我今天发给您，一周后再听听您的看法。',
    es: 'Se lo envío hoy y en una semana le pregunto qué le ha parecido.',
  },
  'script.next.ask': {
    en: 'Let us fix a day to go through it together.',
    zh: '我们约个时间一起看看。',
    es: 'Fijemos un día para verlo juntos.',
  },
  'script.next.offer': {
    en: 'I will send you the facts and the costs of {product}, and we decide on the agreed day.',
    zh: '我把{product}的要点和费用发给您，约好的那天再定。',
    es: 'Le envío las características y los costes de {product} y lo decidimos el día acordado.',
  },
} as const satisfies Record<Key, Term>;
