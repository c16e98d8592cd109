import { drawNormal, type NeedModel, type NeedWeeks, packWeek, type RandomStreams } from '@vivero/decision';

/** A need as the filter takes it to be, beginning oftener than the world's so that 3,000 customers say something. Guess. */
export const TRUE_NEED: NeedModel = {
  intercept: Math.log(0.3 / 52),
  coefficients: [0.5, -0.3],
  seasons: [1],
  meanWeeks: 8,
  triggers: [
    { sensitivity: 0.55, falseAlarm: 0.004 },
    { sensitivity: 0.3, falseAlarm: 0.01 },
  ],
  answers: [{ sensitivity: 0.8, falseAlarm: 0.1 }],
  buysContacted: { inNeed: 0.35, otherwise: 0.004 },
  buysAlone: { inNeed: 0.04, otherwise: 0.0005 },
};

/** What somebody states of it who is wrong by up to three fifths everywhere, some figures too high and some too low. */
export const STATED_NEED: NeedModel = {
  intercept: TRUE_NEED.intercept + Math.log(1.6),
  coefficients: [0, 0],
  seasons: [1],
  meanWeeks: 8 * 1.6,
  triggers: [
    { sensitivity: 0.55 * 0.4, falseAlarm: 0.004 * 1.6 },
    { sensitivity: 0.3 * 1.6, falseAlarm: 0.01 * 0.4 },
  ],
  answers: [{ sensitivity: 0.5, falseAlarm: 0.16 }],
  buysContacted: { inNeed: 0.35 * 0.4, otherwise: 0.0064 },
  buysAlone: { inNeed: 0.064, otherwise: 0.0008 },
};

const [CONTACTED, ASKED] = [0.05, 0.03];

/** Histories of the true need, with contacts and questions by chance; and how many have it at the end. */
export function drawNeedWeeks(
  customers: number,
  weeks: number,
  streams: RandomStreams,
): { readonly observed: NeedWeeks; readonly inNeed: number } {
  const [who, when] = [streams.stream('recovery.people'), streams.stream('recovery.weeks')];
  const happens = (chance: number): boolean => when() < chance;
  const { intercept, coefficients, meanWeeks, triggers, answers, buysContacted, buysAlone } = TRUE_NEED;
  const width = coefficients.length;
  const covariates = Float64Array.from({ length: customers * width }, () => drawNormal(who));
  const signals = new Uint32Array(customers * weeks);
  let inNeed = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const own = covariates.subarray(customer * width, (customer + 1) * width);
    const begins = -Math.expm1(-Math.exp(coefficients.reduce((sum, b, place) => sum + b * own[place]!, intercept)));
    let there = happens(begins / (begins + 1 / meanWeeks));
    for (let week = 0; week < weeks; week += 1) {
      const begun = !there && happens(begins);
      there = begun || (there && !happens(1 / meanWeeks));
      const told = ({ sensitivity, falseAlarm }: NeedModel['answers'][number], isSo: boolean): boolean =>
        happens(isSo ? sensitivity : falseAlarm);
      const fired = triggers.flatMap((trigger, place) => (told(trigger, begun) ? [place] : []));
      const answer = happens(ASKED) ? { question: 0, yes: told(answers[0]!, there) } : null;
      const contacted = happens(CONTACTED);
      const { inNeed: chance, otherwise } = contacted ? buysContacted : buysAlone;
      const bought = happens(there ? chance : otherwise);
      signals[customer * weeks + week] = packWeek({ triggers: fired, answer, contacted, bought });
      if (bought) there = false;
    }
    inNeed += Number(there);
  }
  return { observed: { customers, weeks, signals, covariates, width, season: new Uint8Array(weeks) }, inNeed };
}
