import type { Playbook } from './playbook.ts';
import { A_COMPLAINT, AN_ANSWER, at, everybody, notWithin, step, within, words } from './shipped-lines.ts';

/** Acquire and activate: from a bare contact to the first purchase. */
export const SHIPPED_EARLY = {
  first_contact: {
    format: 1,
    name: words('First contact of a new lead', '新线索首次触达', 'Primer contacto con una persona nueva'),
    serves: [
      { way: 'up', stage: 'reached' },
      { way: 'up', stage: 'interested' },
    ],
    enrols: everybody(at('profiled'), notWithin(60, { codes: ['CT-D', 'CT-R', 'CT-V'] })),
    againAfterDays: 180,
    heldOutShare: 0.1,
    steps: [
      step({
        id: 'hello',
        title: words(
          'Introduce yourself and ask one question',
          '自我介绍，并问一个问题',
          'Preséntese y haga una pregunta',
        ),
        due: { after: 'enrolment', days: 0 },
        lateDays: 7,
        medium: 'call',
        awaits: { codes: AN_ANSWER, days: 5, otherwise: 'go_on' },
      }),
      step({
        id: 'second_try',
        title: words('Try once more at another time of day', '换个时段再试一次', 'Pruebe otra vez a otra hora del día'),
        due: { after: 'previous', days: 3 },
        medium: 'call',
        stages: ['unprofiled', 'profiled'],
        awaits: { codes: AN_ANSWER, days: 7, otherwise: 'end' },
      }),
      step({
        id: 'something_useful',
        title: words(
          'Send something useful, without an offer',
          '送一份有用的内容，不谈产品',
          'Envíe algo útil, sin ofrecer nada',
        ),
        due: { after: 'previous', days: 7 },
        medium: 'wechat',
        contentId: 'default.card_habits',
        stages: ['reached'],
        awaits: { codes: ['IN-C', 'IN-Q', 'IN-A'], days: 14, otherwise: 'go_on' },
      }),
      step({
        id: 'invitation',
        title: words('Invite to a meeting of the house', '邀请参加一次活动', 'Invite a un encuentro de la casa'),
        due: { after: 'previous', days: 7 },
        medium: 'call',
        contentId: 'default.family_evening',
        stages: ['reached'],
      }),
    ],
    exits: [{ is: 'stage', stage: 'interested' }, A_COMPLAINT],
  },
  interest_to_need: {
    format: 1,
    name: words('From interest to need', '从兴趣到需求', 'Del interés a la necesidad'),
    serves: [{ way: 'up', stage: 'in_need' }],
    enrols: everybody(at('interested')),
    againAfterDays: 90,
    heldOutShare: 0.1,
    steps: [
      step({
        id: 'what_caught_you',
        title: words('Ask what caught their interest', '问一问对什么感兴趣', 'Pregunte qué le ha interesado'),
        due: { after: 'enrolment', days: 1 },
        medium: 'call',
        awaits: { codes: AN_ANSWER, days: 7, otherwise: 'go_on' },
      }),
      step({
        id: 'two_ways',
        title: words(
          'Pass on how others decide such a thing',
          '分享别人是怎么做决定的',
          'Comparta cómo deciden otros algo así',
        ),
        due: { after: 'previous', days: 5 },
        medium: 'wechat',
        contentId: 'default.big_purchase',
        awaits: { codes: AN_ANSWER, days: 10, otherwise: 'go_on' },
      }),
      step({
        id: 'sit_down',
        title: words('Suggest half an hour together', '提议面谈半小时', 'Proponga media hora juntos'),
        due: { after: 'previous', days: 5 },
        medium: 'branch',
        lateDays: 7,
      }),
    ],
    exits: [{ is: 'stage', stage: 'in_need' }, A_COMPLAINT],
  },
  need_to_decision: {
    format: 1,
    name: words('From need to decision', '从需求到成交', 'De la necesidad a la decisión'),
    serves: [
      { way: 'up', stage: 'transacted' },
      { way: 'down', stage: 'in_need' },
    ],
    enrols: everybody(at('in_need')),
    againAfterDays: 90,
    heldOutShare: 0,
    steps: [
      step({
        id: 'repeat_back',
        title: words(
          'Say back what they need, and agree on the next step',
          '复述对方的需求，约定下一步',
          'Repita lo que necesita y acuerde el paso siguiente',
        ),
        due: { after: 'enrolment', days: 0 },
        medium: 'call',
        lateDays: 5,
        awaits: { codes: AN_ANSWER, days: 5, otherwise: 'go_on' },
      }),
      step({
        id: 'lay_out',
        title: words('Lay two ways side by side', '把两种做法放在一起比较', 'Ponga dos opciones una junto a otra'),
        due: { after: 'previous', days: 4 },
        medium: 'branch',
        lateDays: 7,
        scene: { place: 'offline', frequency: 'low', aim: 'sell' },
        awaits: { codes: AN_ANSWER, days: 10, otherwise: 'go_on' },
      }),
      step({
        id: 'still_wanted',
        title: words('Ask whether it is still wanted', '问一问是否仍有需要', 'Pregunte si todavía lo desea'),
        due: { after: 'previous', days: 14 },
        medium: 'call',
        lateDays: 7,
      }),
    ],
    exits: [
      { is: 'stage', stage: 'transacted' },
      { is: 'event', goal: true, codes: ['TX-S'] },
      { is: 'event', goal: false, codes: ['ND-D', 'CP'] },
    ],
  },
  silent_sixty: {
    format: 1,
    name: words('Silent for sixty days', '沉默六十天', 'Sesenta días de silencio'),
    serves: [
      { way: 'down', stage: 'reached' },
      { way: 'down', stage: 'interested' },
    ],
    enrols: everybody(
      at('reached', 'interested'),
      within(180, { codes: ['CT-R', 'CT-V', 'IN-C', 'IN-Q', 'IN-A'] }),
      notWithin(60, { codes: ['CT-D', 'CT-R', 'CT-V', 'IN-C', 'IN-Q', 'IN-A'] }),
    ),
    againAfterDays: 120,
    heldOutShare: 0.1,
    steps: [
      step({
        id: 'a_reason_to_write',
        title: words(
          'Write with something that fits them',
          '带着合适的内容联系',
          'Escriba con algo que encaje con la persona',
        ),
        due: { after: 'enrolment', days: 0 },
        medium: 'wechat',
        lateDays: 7,
        contentId: 'default.school_costs',
        awaits: { codes: AN_ANSWER, days: 10, otherwise: 'go_on' },
      }),
      step({
        id: 'a_call',
        title: words('Ring and ask how things are', '打个电话问候近况', 'Llame y pregunte cómo va todo'),
        due: { after: 'previous', days: 7 },
        medium: 'call',
        lateDays: 7,
      }),
    ],
    exits: [{ is: 'event', goal: true, codes: AN_ANSWER }, A_COMPLAINT],
  },
} as const satisfies Readonly<Record<string, Playbook>>;
