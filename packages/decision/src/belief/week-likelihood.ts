import type { NeedModel, Telling } from './need-model.ts';
import { answerIn, boughtIn, contactedIn, firedIn } from './need-weeks.ts';

/** How likely a week's signals are: of its triggers when the need began in it or not, of the rest when the need was there or not. */
export interface WeekLikelihood {
  readonly begun: number;
  readonly notBegun: number;
  readonly there: number;
  readonly absent: number;
}

/** Likelihood of packed weeks under a model. A bank's weeks are few words over and over, so each word is worked out once. */
export function weekLikelihood(model: NeedModel): (word: number) => WeekLikelihood {
  const known = new Map<number, WeekLikelihood>();
  const quiet = likelihoodOf(0, model);
  return (word) => {
    // Nearly every week is quiet: looking it up would take longer than all else.
    if (word === 0) return quiet;
    let found = known.get(word);
    if (found === undefined) {
      found = likelihoodOf(word, model);
      known.set(word, found);
    }
    return found;
  };
}

function likelihoodOf(word: number, model: NeedModel): WeekLikelihood {
  let [begun, notBegun, there, absent] = [1, 1, 1, 1];
  for (const [place, telling] of model.triggers.entries()) {
    const [yes, no] = heard(telling, firedIn(word, place));
    begun *= yes;
    notBegun *= no;
  }
  const answer = answerIn(word);
  if (answer) {
    const telling = model.answers[answer.question];
    if (telling === undefined) throw new RangeError(`the model knows no question ${answer.question}`);
    [there, absent] = heard(telling, answer.yes);
  }
  const buying = contactedIn(word) ? model.buysContacted : model.buysAlone;
  const bought = boughtIn(word);
  there *= bought ? buying.inNeed : 1 - buying.inNeed;
  absent *= bought ? buying.otherwise : 1 - buying.otherwise;
  return { begun, notBegun, there, absent };
}

const heard = ({ sensitivity, falseAlarm }: Telling, yes: boolean): readonly [number, number] =>
  yes ? [sensitivity, falseAlarm] : [1 - sensitivity, 1 - falseAlarm];
