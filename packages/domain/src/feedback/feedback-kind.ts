import { NEED_KINDS } from '../needs/need-kind.ts';

/** What a piece of feedback is about (definitions.md 2.6). */
export const FEEDBACK_KINDS = ['need', 'product', 'activity', 'complaint'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** What alike feedback is gathered under: the need for a need, else the thing that should be other. */
export const FEEDBACK_TOPICS = {
  need: NEED_KINDS,
  product: ['app', 'card', 'account', 'loan', 'savings', 'insurance', 'price', 'service', 'other'],
  activity: ['topic', 'time', 'place', 'format', 'other'],
  complaint: ['money', 'waiting', 'manner', 'system', 'advice', 'other'],
} as const;
/** Topics of what customers suggest. */
export type SuggestionTopic = (typeof FEEDBACK_TOPICS)['product' | 'activity'][number];
export type FeedbackTopic = (typeof FEEDBACK_TOPICS)[FeedbackKind][number];

/** Whether this kind knows this topic. */
export const isTopicOf = (kind: FeedbackKind, topic: string): topic is FeedbackTopic =>
  (FEEDBACK_TOPICS[kind] as readonly string[]).includes(topic);

type Spoken = Exclude<FeedbackKind, 'need'>;
type TopicOf<Kind extends FeedbackKind> = (typeof FEEDBACK_TOPICS)[Kind][number];

/** Words that tell the topic of a suggestion or complaint; the first that is heard counts. */
const WORDS: { readonly [Kind in Spoken]: readonly (readonly [TopicOf<Kind>, RegExp])[] } = {
  product: [
    ['price', /费|利率|\bfees?\b|\brates?\b|price|comisi[óo]n|tasa|inter[ée]s/iu],
    ['card', /卡|积分|\bcards?\b|points|tarjeta|puntos/iu],
    ['loan', /贷|\bloan|mortgage|pr[ée]stamo|hipoteca|cr[ée]dito/iu],
    ['savings', /存|理财|saving|deposit|\bterm\b|dep[óo]sito|plazo|ahorro/iu],
    ['insurance', /保险|insur|seguro/iu],
    ['app', /app|手机银行|网银|登录|转账|界面|字|screen|login|website|online|pantalla|web|clave|letra|aplicaci/iu],
    ['service', /客服|网点|柜|排|hours|phone|branch|atm|cajero|horario|sucursal|oficina/iu],
    ['account', /账户|账单|account|statement|cuenta|extracto/iu],
  ],
  activity: [
    [
      'time',
      /周末|周[一二三四五六日]|晚上|早|时间|时候|weekend|weekday|evening|late|early|saturday|sunday|time|tarde|s[áa]bado|lunes|hora|horario/iu,
    ],
    ['place', /地方|场地|停车|远|线上|venue|place|parking|far|online|lugar|sitio|sala|pueblo/iu],
    ['topic', /讲|主题|talk|topic|session on|about|charla|taller|tema/iu],
    ['format', /办|搞|比赛|walk|quiz|breakfast|club|lunch|torneo|desayuno|excursi/iu],
  ],
  complaint: [
    ['manner', /态度|冲|吼|骂|rude|laughed|eyes|manner|trat|disculp/iu],
    ['waiting', /排队|等|拖|wait|on hold|weeks|chasing|esper|minutos|semanas/iu],
    ['advice', /推荐|推的|忽悠|误导|adviser|sold|misled|vend|promet/iu],
    ['system', /系统|app|打不开|机|down|crash|atm|machine|cajero|ca[íy]/iu],
    ['money', /扣|费|钱|利息|charg|fee|money|refund|cobr|comisi|dinero|transfer/iu],
  ],
};

/** The topic that a text seems to speak of; `other` where nothing tells. A person corrects it. */
export function topicIn<Kind extends Spoken>(kind: Kind, text: string): TopicOf<Kind> {
  return WORDS[kind].find(([, words]) => words.test(text))?.[0] ?? 'other';
}
