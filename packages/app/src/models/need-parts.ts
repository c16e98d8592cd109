import type { Auc } from '@vivero/decision';
import type { CardPart } from './card-part.ts';
import { cardSentence as say } from './card-sentence.ts';
import { dayIn } from './day-in.ts';
import type { NeedCard } from './train-needs.ts';

/** What the card of a model of a need says. */
export function needParts({ from, until, customers, learned }: NeedCard): readonly CardPart[] {
  if (learned === null) return [];
  const { beginnings, purchases, answers, meanWeeks, signs, covariates, check } = learned;
  return [
    {
      part: 'learned',
      lines: [
        say('need.window', { from: dayIn(from), to: dayIn(until), customers }),
        say('need.learned', { beginnings, purchases, answers, weeks: meanWeeks }),
      ],
    },
    {
      part: 'judgement',
      lines: [
        say('need.judged', { weeks: check.weeks }),
        ...(['belief', 'lastTrigger'] as const).map((name) => {
          const judged = check[name];
          const who = { name: { term: `model_card.need.by.${name}` } };
          return 'oneOutcome' in judged
            ? say('need.one_outcome', who)
            : say('judgement_plain', { ...who, ...aucOf(judged) });
        }),
      ],
    },
    {
      part: 'signs',
      lines: [
        ...signs.map(({ sign, ...told }) => say('need.sign', { sign: { term: `need_sign.${sign}` }, ...told })),
        ...Object.entries(covariates).map(([name, weight]) =>
          say(weight >= 0 ? 'need.oftener' : 'need.seldomer', {
            what: { term: `model_card.need.covariate.${name}` },
            times: Math.exp(Math.abs(weight)),
          }),
        ),
      ],
    },
    { part: 'limits', lines: [say('need.limits')] },
  ];
}

/** Normal quantile of a 95 % interval. */
const Z = 1.959964;
const aucOf = ({ auc, error }: Auc) => ({
  auc,
  lower: Math.max(0, auc - Z * error),
  upper: Math.min(1, auc + Z * error),
});
