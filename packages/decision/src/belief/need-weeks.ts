/** Most triggers and questions that one need can have: a week of one customer is packed into 32 bits. */
const MOST_TRIGGERS = 20;
const MOST_QUESTIONS = 60;

/** What a week showed of one customer and one need. */
export interface NeedWeek {
  /** Triggers that spoke, by their place in the model. */
  readonly triggers: readonly number[];
  /** The question that was answered, by its place in the model, and what was said. */
  readonly answer: { readonly question: number; readonly yes: boolean } | null;
  readonly contacted: boolean;
  /** Something that serves the need was bought. */
  readonly bought: boolean;
}

/** Histories of many customers about one kind of need, all over the same weeks. */
export interface NeedWeeks {
  readonly customers: number;
  readonly weeks: number;
  /** customers x weeks packed weeks, a customer's own beside each other. */
  readonly signals: Uint32Array;
  /** customers x width numbers, a customer's own beside each other. */
  readonly covariates: Float64Array;
  readonly width: number;
  /** Season of each week, by its place in the model. */
  readonly season: Uint8Array;
  /**
   * customers x weeks: chance, 0..1, that somebody who knows the customer told us in that week that the need is there, and was right to;
   * without it nobody did. A fit leaves it aside.
   */
  readonly told?: Float64Array;
}

const ANSWERS_AT = MOST_TRIGGERS;
const CONTACTED_AT = 27;
const BOUGHT_AT = 28;

/** Packs a week; the quiet week is 0. @throws RangeError for a trigger or question that the packing has no room for */
export function packWeek({ triggers, answer, contacted, bought }: NeedWeek): number {
  let word = 0;
  for (const trigger of triggers) {
    if (!(trigger >= 0 && trigger < MOST_TRIGGERS)) throw new RangeError(`no room for trigger ${trigger}`);
    word |= 1 << trigger;
  }
  if (answer) {
    if (!(answer.question >= 0 && answer.question < MOST_QUESTIONS))
      throw new RangeError(`no room for question ${answer.question}`);
    word |= (1 + 2 * answer.question + Number(answer.yes)) << ANSWERS_AT;
  }
  return (word | (Number(contacted) << CONTACTED_AT) | (Number(bought) << BOUGHT_AT)) >>> 0;
}

export const firedIn = (word: number, trigger: number): boolean => ((word >>> trigger) & 1) === 1;
export const contactedIn = (word: number): boolean => ((word >>> CONTACTED_AT) & 1) === 1;
export const boughtIn = (word: number): boolean => ((word >>> BOUGHT_AT) & 1) === 1;

/** What was answered in a packed week; null = nothing. */
export function answerIn(word: number): NeedWeek['answer'] {
  const code = (word >>> ANSWERS_AT) & 0x7f;
  return code === 0 ? null : { question: (code - 1) >> 1, yes: ((code - 1) & 1) === 1 };
}
