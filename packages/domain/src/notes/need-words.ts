import type { NeedKind } from '../needs/need-kind.ts';

/** Words by which people speak of a need, in the three languages; the more particular needs come first. */
export const NEED_WORDS: readonly (readonly [NeedKind, RegExp])[] = (
  [
    [
      'plan_education',
      '留学|学费|教育金|上大学|读大学|孩子(?:上学|读书|教育)|universidad|estudios de (?:mi|su|la|el)|matr[íi]cula|colegio de|tuition|school fees|university|college',
    ],
    ['plan_retirement', '养老|退休|jubila|plan de pensiones|retire|pension'],
    ['protect_family', '保险|保障|重疾|医保|寿险|seguro(?!s? que)|insurance|protect (?:my|the|his|her) family'],
    [
      'finance_home',
      '房贷|买房|购房|首付|按揭|换房|hipoteca|comprar (?:una |un )?(?:casa|piso|vivienda|departamento)|mortgage|buy(?:ing)? (?:a |the )?(?:house|home|flat|apartment)',
    ],
    [
      'finance_business',
      '周转|经营贷|进货|货款|开店|扩大(?:店面|经营|生产)|企业贷|circulante|p[óo]liza de cr[ée]dito|(?:ampliar|financiar) (?:el |mi |su )?(?:negocio|local|empresa|tienda)|working capital|business loan|expand (?:the|my|his|her) (?:shop|business)',
    ],
    [
      'finance_purchase',
      '买车|车贷|装修|分期|comprar (?:un |el )?coche|reforma(?:r)? (?:la|su|mi)|pr[ée]stamo|car loan|buy(?:ing)? a car|renovat',
    ],
    [
      'travel_abroad',
      '出国|换汇|购汇|外币|签证|境外|旅游|divisas|viaj(?:e|ar|o)|cambio de moneda|abroad|foreign currency|currency exchange|travel',
    ],
    ['receive_salary', '工资|代发|薪水|发薪|n[óo]mina|sueldo|salario|salary|payroll|pay ?check'],
    ['everyday_card', '信用卡|借记卡|刷卡|办(?:张|一张)?卡|tarjeta|credit card|debit card'],
    ['renew_maturing', '到期|续存|转存|vencimiento|vence|renovar|matur(?:e|ity|ing)|roll(?:ing)? over'],
    [
      'keep_money_here',
      '别的银行|其他银行|他行|另一家银行|转过来|otro banco|otra entidad|traspasar|other bank|another bank',
    ],
    [
      'place_idle_cash',
      '闲钱|闲置|理财|利率|大额存单|定期|存一笔|基金|invertir|inversi[óo]n|rentabilidad|plazo fijo|dep[óo]sito|dinero parado|invest|savings rate|interest rate|idle (?:money|cash)|deposit',
    ],
  ] satisfies [NeedKind, string][]
).map(([kind, words]) => [kind, new RegExp(words, 'iu')]);

/** The need is not there, by the customer's own word. */
export const DENIED =
  /不需要|不用了|不考虑|没(?:有)?兴趣|不想|不买|用不着|暂时不|no (?:lo |la |le |me )?(?:necesit|quier|interes|hace falta)|no est[áa] interesad|ya tiene|not interested|(?:don't|doesn't|does not|do not) (?:need|want)|no need/iu;
/** The customer asks for it or plans it. */
export const WANTED =
  /想|打算|准备|需要|考虑|计划|要买|要办|在找|quier|quisiera|necesit|pens(?:ando|a)|busc|prepar|planea|want|need|plan|think(?:ing)? (?:of|about)|looking for/iu;
/** The customer came near it: a question, interest. */
export const ASKED = /问|咨询|了解|感兴趣|多少|怎么|pregunt|interes|cu[áa]nto|c[óo]mo|ask|interested|how much|wonder/iu;
/** Something went wrong between the customer and the bank. */
export const COMPLAINED = /投诉|不满|生气|抱怨|queja|reclam|enfad|molest[oa]|complain|angry|upset/iu;
