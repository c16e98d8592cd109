import type { PlanRow } from '@vivero/decision';
import {
  type ContactMedium,
  type Day,
  type Phrase,
  type PhraseParam,
  PLACE_OF,
  type Script,
  scriptFor,
  type StimulusStep,
} from '@vivero/domain';
import type { StoredTouch, Task } from '@vivero/storage';

/** A row of the list as it is read: what was decided, or a touch that lies with the RM. What nobody has scored has no worth in figures. */
export interface ListedRow extends Omit<PlanRow, 'score' | 'scoreParts' | 'expectedValue'> {
  /** The decision, or the touch. */
  readonly decisionId: string;
  readonly scoreParts: PlanRow['scoreParts'] | null;
  readonly expectedValue: PlanRow['expectedValue'] | null;
  /** What the playbook's step is called. */
  readonly title: Task['title'];
}

/** Minutes of an RM by medium; what a playbook asks for is neither an offer nor an answer by rule, and nobody has measured it. [D] */
const MINUTES: Readonly<Record<ContactMedium, number>> = {
  call: 8,
  visit: 30,
  branch: 10,
  wechat: 4,
  wecom: 4,
  sms: 4,
  email: 5,
  letter: 8,
  event: 30,
};

type Asked = Pick<StoredTouch, 'purpose' | 'productId' | 'contentId' | 'needKind'>;

/** A touch that lies with an RM as a row of the list. @param endsOn last day on which it is worth something @param rank behind which it stands */
export function taskRow(task: Task, { endsOn, rank }: { readonly endsOn: Day; readonly rank: number }): ListedRow {
  const { touchId, customerId, rm, medium, contentId, productId, needKind, title } = task;
  const step = stepOf(task);
  const way: PhraseParam = { term: `medium.${medium}` };
  const what: PhraseParam | null =
    title !== null ? { term: `touch.${touchId}` } : contentId === null ? null : { term: `content.${contentId}` };
  return {
    decisionId: touchId,
    rank,
    // It ends by itself, and somebody counts on it.
    group: 'cannot_wait',
    customerId,
    rm,
    stage: task.stage ?? 'unprofiled',
    action: actionOf(task),
    needId: null,
    needKind,
    step,
    productId,
    contentId,
    contentGap: false,
    activityId: null,
    scene: task.scene ?? { place: PLACE_OF[medium], frequency: 'low', aim: 'seed' },
    medium,
    mediumFrom: null,
    minutes: MINUTES[medium],
    expectedValue: null,
    scoreParts: null,
    ...taskScript(task),
    reason:
      what === null
        ? { key: 'plan.reason.task_plain', params: { medium: way } }
        : { key: 'plan.reason.task', params: { what } },
    promiseId: null,
    alsoDue: [],
    factors: [
      { key: 'plan.factor.task_until', params: { day: { day: endsOn } } },
      ...(needKind === null
        ? []
        : [{ key: 'plan.factor.need_believed', params: { need: { term: `need.${needKind}` } } }]),
    ],
    drawn: null,
    notNowBecause: null,
    requires: null,
    whyNot: [],
    evidenceIds: [],
    title,
  };
}

/** What is done with the customer when the touch is carried out. */
export function actionOf({ purpose, productId, contentId }: Asked): PlanRow['action'] {
  if (purpose === 'service') return 'service';
  if (productId !== null) return 'offer';
  return contentId === null ? 'care' : 'seed';
}

function stepOf({ needKind, productId, contentId }: Asked): StimulusStep['step'] | null {
  if (needKind === null) return null;
  if (productId !== null) return 'offer';
  return contentId === null ? 'ask' : 'seed';
}

/** What to say: the need's own script, or a kind word, with what there is to give. */
export function taskScript(task: Asked): Script {
  const { needKind, productId, contentId } = task;
  const step = stepOf(task);
  if (needKind !== null && step !== null) return scriptFor(needKind, { step, productId, contentId, gap: false });
  const care = (part: string): Phrase => ({ key: `script.${part}.care`, params: {} });
  return {
    opening:
      contentId === null
        ? care('opening')
        : { key: 'script.opening.task', params: { content: { term: `content.${contentId}` } } },
    question: care('question'),
    value: care('value'),
    nextStep: { key: 'promise.call_again', params: {} },
    objection: care('objection'),
    answer: care('answer'),
  };
}
