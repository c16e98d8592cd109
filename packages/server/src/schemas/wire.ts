import { formatDay, LANGUAGES, type Phrase, ROLES, STAGES } from '@vivero/domain';
import { z } from 'zod';

/** The few shapes that every answer is made of. Each schema is strict: an undeclared field of a customer never leaves. */
export const moneySchema = z.strictObject({ minor: z.int(), currency: z.string().length(3) }).meta({ id: 'Money' });
export const phraseSchema = z
  .strictObject({
    key: z.string(),
    params: z.record(
      z.string(),
      z.union([
        z.string(),
        z.number(),
        moneySchema,
        z.strictObject({ day: z.iso.date() }),
        z.strictObject({ term: z.string() }),
      ]),
    ),
  })
  .meta({ id: 'Phrase' });
export const stageSchema = z.enum(['unprofiled', ...STAGES]).meta({ id: 'Stage' });
export const roleSchema = z.enum(ROLES).meta({ id: 'Role' });
export const languageSchema = z.enum(LANGUAGES).meta({ id: 'Language' });
export const namesSchema = z.strictObject({ en: z.string(), zh: z.string(), es: z.string() }).meta({ id: 'Names' });
export const sceneSchema = z
  .strictObject({
    place: z.enum(['online', 'offline']),
    frequency: z.enum(['high', 'low']),
    aim: z.enum(['seed', 'sell']),
  })
  .meta({ id: 'Scene' });

/** A phrase as it travels: days as text, everything else as it is. */
export const phraseOf = (phrase: Phrase): z.infer<typeof phraseSchema> => ({
  key: phrase.key,
  params: Object.fromEntries(
    Object.entries(phrase.params).map(([name, param]) => [
      name,
      typeof param === 'object' && 'day' in param ? { day: formatDay(param.day) } : param,
    ]),
  ),
});
