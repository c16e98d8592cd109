import type { Phrase, PhraseParam } from '../terms/phrase.ts';
import type { NeedKind } from './need-kind.ts';
import type { StimulusStep } from './stimulus-step.ts';

/** What an RM can say at one step (demands 6): phrases of the catalogue with the facts put in by the program. */
export interface Script {
  readonly opening: Phrase;
  readonly question: Phrase;
  /** What the customer gains by the talk, without naming a return. */
  readonly value: Phrase;
  readonly nextStep: Phrase;
  /** The objection heard most often for this need, and the answer to it. */
  readonly objection: Phrase;
  readonly answer: Phrase;
}

/**
 * The script of one step for one need. At `ask` the question is about the need itself; at `seed` it asks leave to send something, at
 * `offer` whether to go through the product. Products and content appear as the terms `product.<id>` and `content.<id>`.
 */
export function scriptFor(kind: NeedKind, step: StimulusStep): Script {
  const params: Record<string, PhraseParam> = { need: { term: `need.${kind}` } };
  const product: PhraseParam = step.productId ? { term: `product.${step.productId}` } : { term: `need.${kind}` };
  const content: PhraseParam = step.contentId ? { term: `content.${step.contentId}` } : { term: `need.${kind}` };
  const question = step.step === 'ask' ? `script.question.${kind}` : `script.question.${step.step}`;
  return {
    opening: { key: `script.opening.${step.step}`, params: { ...params, content } },
    question: { key: question, params: { ...params, product } },
    value: { key: `script.value.${kind}`, params },
    nextStep: { key: `script.next.${step.step}`, params: { ...params, product } },
    objection: { key: `script.objection.${kind}`, params },
    answer: { key: `script.answer.${kind}`, params },
  };
}
