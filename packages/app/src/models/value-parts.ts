import { PRODUCT_CATEGORIES } from '@vivero/domain';
import type { CardPart } from './card-part.ts';
import { cardSentence as say } from './card-sentence.ts';
import { figureSentence } from './figure-sentence.ts';
import { problemSentence } from './problem-sentence.ts';
import type { ValueCard } from './value-card.ts';
import { dayIn } from './day-in.ts';

/** What the card of the model of lifetimes says. */
export function valueParts({ from, until, customers, learned }: ValueCard): readonly CardPart[] {
  if (learned === null) return [];
  const { leaving, keeping, buying } = learned;
  return [
    { part: 'learned', lines: [say('value.window', { from: dayIn(from), to: dayIn(until), customers })] },
    {
      part: 'leaving',
      lines: [
        say('value.leaving', { ...leaving.rate, perYear: yearly(leaving.rate.perMonth), ...yearlyEnds(leaving.rate) }),
        ...(leaving.fields.length === 0 ? [say('value.leaving_alike')] : leaving.fields.map(figureSentence)),
      ],
    },
    {
      part: 'keeping',
      lines: PRODUCT_CATEGORIES.flatMap((category) => {
        const kept = keeping[category];
        if (kept === undefined) return [];
        const { rate, byAge } = kept;
        return say(byAge === null ? 'value.keeping' : 'value.keeping_by_age', {
          category: { term: `category.${category}` },
          ...rate,
          perYear: yearly(rate.perMonth),
          ...yearlyEnds(rate),
        });
      }),
    },
    {
      part: 'buying',
      lines:
        'refused' in buying
          ? [say('value.buying_refused', { why: { joined: 'then', sentences: [problemSentence(buying.refused)] } })]
          : [
              say('value.buying', { customers: buying.customers, repeaters: buying.repeaters }),
              say('value.judged', {
                from: dayIn(buying.judged.learnedUntil),
                to: dayIn(buying.judged.judgedUntil),
                customers: buying.judged.customers,
                happened: buying.judged.happened,
              }),
              ...buying.judged.judgements.map(({ name, expected, miss }) =>
                say('value.judgement', { name: { term: `model_card.by.${name}` }, expected, miss }),
              ),
              ...(Math.abs(buying.correlation) > 0.2
                ? [say('value.spend_follows', { correlation: buying.correlation })]
                : []),
            ],
    },
    { part: 'limits', lines: [say('value.limits')] },
  ];
}

const yearly = (perMonth: number): number => -Math.expm1(-12 * perMonth);
const yearlyEnds = ({ lower, upper }: { readonly lower: number; readonly upper: number }) => ({
  lower: yearly(lower),
  upper: yearly(upper),
});
