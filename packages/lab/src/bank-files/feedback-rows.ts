import { formatDay } from '@vivero/domain';
import { diceFor } from '../dice.ts';
import type { Row } from './bank-file.ts';
import type { BankPerson } from './bank-person.ts';
import { type BankSetup, firstOfWeek } from './bank-setup.ts';
import { FEEDBACK_WORDS } from './feedback-words.ts';
import type { Block } from './live-block.ts';

/** Share of purchases that are asked about afterwards, and of those asked who say that they would recommend the bank. */
const ASKED = 0.4;
const WOULD_REFER = 0.68;
/** Share of customers who say something by themselves on record; and who says it in English, whatever is spoken where they live. */
const [UNASKED, ENGLISH] = [0.03, 0.1];

/** What somebody said of the bank, in their own language: after a purchase, or by themselves. */
export function feedbackRows(
  setup: BankSetup,
  block: Block,
  { key, index, place, leftOn }: BankPerson,
): readonly Row[] {
  const dice = diceFor(setup.seed, `feedback/${key}`);
  const rows: Row[] = [];
  const words = FEEDBACK_WORDS[dice.chance(ENGLISH) ? 'en' : place.language];
  const sorry = block.world.people.dog[index] === 1 && block.contacts(index).length > 0;
  const say = (day: number, mood: keyof typeof words, answer: string | null): void => {
    if (day < (leftOn ?? setup.asOf))
      rows.push([
        `B${key.slice(1)}-${rows.length + 1}`,
        key,
        formatDay(day),
        'FB',
        'in',
        dice.pick(words[mood]),
        answer,
      ]);
  };
  for (const { week } of block.purchases(index))
    if (dice.chance(ASKED)) {
      const would = dice.chance(WOULD_REFER);
      say(firstOfWeek(setup, week) + dice.whole(7, 20), would ? 'glad' : 'plain', would ? 'yes' : 'no');
    }
  if (dice.chance(UNASKED)) say(setup.asOf - dice.whole(1, 7 * setup.weeks), sorry ? 'sorry' : 'plain', null);
  return rows;
}
