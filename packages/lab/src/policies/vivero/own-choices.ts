import {
  answerIn,
  besideList,
  type BesideList,
  filterBeliefs,
  firedIn,
  knowledgeShare,
  type NeedModel,
  type OwnBesideList,
  type OwnChoice,
  type OwnKnowledge,
  ownKnowledge,
  packWeek,
  type Proposed,
} from '@vivero/decision';
import type { Contact } from '../../seen/contact.ts';
import type { SeenBank } from '../../seen/seen-bank.ts';
import { recordWeeks } from './record-weeks.ts';
import type { Told } from './told.ts';
import type { RowDone } from './what-became-of.ts';

/** What one RM's days showed of their own choices. */
interface Heard extends OwnBesideList {
  readonly chosen: OwnChoice[];
  readonly followed: Proposed[];
  readonly instead: Proposed[];
}

/** Learns how far each RM's own choices say what the list does not know, and whether they meet more needs than the list. */
export function heedOwnChoices(rms: number): {
  readonly learn: (seen: SeenBank, models: readonly NeedModel[], done: RowDone, week: number) => void;
  /** By RM. */
  readonly knowledge: () => readonly OwnKnowledge[];
  /** By RM, in needs met a contact. */
  readonly beside: () => readonly BesideList[];
  /** Everybody chosen so far, by what is now believed of the RM who chose them. */
  readonly told: (seen: SeenBank) => readonly Told[];
} {
  const heard: Heard[] = Array.from({ length: rms }, () => ({ chosen: [], followed: [], instead: [] }));
  const knowledge = (): readonly OwnKnowledge[] => ownKnowledge(heard.map(({ chosen }) => chosen));
  return {
    learn: (seen, models, { contact, instead }, week) => {
      const own = heard[seen.rmOf[contact.customer]!]!;
      const asked = answerTo(seen, models, contact, week);
      const measures = answers(contact) && tells(asked);
      if (instead === null) {
        if (measures) own.followed.push(besideExpected(asked, asked.yes));
        return;
      }
      const chosen = answerTo(seen, models, instead.made, week);
      if (!tells(chosen)) return;
      own.chosen.push(chosen);
      if (measures) own.instead.push(besideExpected(asked, chosen.yes));
    },
    knowledge,
    beside: () => besideList(heard),
    told: (seen) => {
      const shares = knowledge().map(knowledgeShare);
      return seen.ownChoices.map(({ week, made: { customer, need } }) => ({
        customer,
        need,
        week,
        share: shares[seen.rmOf[customer]!]!,
      }));
    },
  };
}

/** Seeds and care bring no answer. */
const answers = ({ deed }: Contact): boolean => deed === 'ask' || deed === 'offer';

/** Where the model finds that people in need hardly say yes more often than others, their answers measure nothing. [D] */
const tells = ({ telling }: OwnChoice): boolean => telling.sensitivity - telling.falseAlarm >= 0.1;

/** Needs met, with answers that err taken for what they are. */
const besideExpected = ({ believed, telling }: OwnChoice, yes: boolean): Proposed => ({
  expected: believed,
  came: (Number(yes) - telling.falseAlarm) / (telling.sensitivity - telling.falseAlarm),
});

/** What was believed before anybody rang that week, and what the customer said. */
function answerTo(seen: SeenBank, models: readonly NeedModel[], { customer, need }: Contact, week: number): OwnChoice {
  const model = models[need]!;
  const { sign } = seen.needs[need]!;
  const observed = recordWeeks(seen, need, [customer], { until: week + 1 });
  const word = observed.signals[observed.weeks - 1]!;
  // Of the week itself only what showed before anybody rang.
  observed.signals[observed.weeks - 1] = packWeek({
    triggers: firedIn(word, sign) ? [sign] : [],
    answer: null,
    contacted: false,
    bought: false,
  });
  return {
    believed: filterBeliefs(model, observed).belief[0]!,
    telling: model.answers[0]!,
    yes: answerIn(word)?.yes === true,
  };
}
