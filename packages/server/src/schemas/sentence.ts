import { formatDay, type Sentence, type SentenceParam } from '@vivero/domain';
import { z } from 'zod';
import { moneySchema } from './wire.ts';

const Joined = z
  .strictObject({
    joined: z.enum(['and', 'or', 'then']),
    get sentences() {
      return z.array(sentenceSchema);
    },
  })
  .meta({ id: 'Joined' });
const Param = z.union([
  z.string(),
  z.number(),
  moneySchema,
  z.strictObject({ day: z.iso.date() }),
  z.strictObject({ term: z.string() }),
  Joined,
]);
/** A phrase that may have phrases in it. */
export const sentenceSchema = z
  .strictObject({
    key: z.string(),
    get params(): z.ZodRecord<z.ZodString, typeof Param> {
      return z.record(z.string(), Param);
    },
  })
  .meta({ id: 'Sentence' });

/** What stands in a sentence, as it travels: days as text. */
export const sentenceParamSchema = Param.meta({ id: 'SentenceParam' });

export const sentenceOf = ({ key, params }: Sentence): z.infer<typeof sentenceSchema> => ({
  key,
  params: Object.fromEntries(Object.entries(params).map(([name, param]) => [name, sentenceParamOf(param)])),
});

export function sentenceParamOf(param: SentenceParam): z.infer<typeof Param> {
  if (typeof param !== 'object') return param;
  if ('day' in param) return { day: formatDay(param.day) };
  return 'joined' in param ? { joined: param.joined, sentences: param.sentences.map(sentenceOf) } : param;
}
