import { type AgedTries, type RandomStream, randomStreams, responseDecay } from '@vivero/decision';
import { OPENS, readContent } from '../bank-files/read-content.ts';
import type { Drawn, Recovery } from './recovery-draw.ts';

/** Leads of an event: six in ten answer at once, the rate a day, and those who always answer. Guesses. */
const LEADS = { people: 500, start: 0.6, rate: 0.4, floor: 0.05, days: 8 };
const MAILS = 10_000;
const WEEKS = 12;
const SEEN = 6;

/** How fast answers fade: of mails by age and by how often their subject was seen, and of leads by the days until somebody is back. */
export const recoverResponseDecay: Recovery<'age' | 'wear' | 'lead' | 'floored'> = {
  quantities: {
    age: {
      quantity: `share of opening that a mail loses a week of age, ${MAILS} mails`,
      by: 'responseDecay',
      truthFrom: 'world',
      level: 0.95,
    },
    wear: {
      quantity: `share of opening lost each time the subject was seen, ${MAILS} mails`,
      by: 'responseDecay',
      truthFrom: 'world',
      level: 0.95,
    },
    lead: {
      quantity: `rate a day at which ${LEADS.people} leads cool, nobody answering in the end`,
      by: 'responseDecay',
      truthFrom: 'own model',
      level: 0.95,
      tolerance: { share: 0.15, why: 'the rate within 15 % at 500 leads' },
    },
    floored: {
      quantity: `rate a day at which ${LEADS.people} leads cool, some answering always`,
      by: 'responseDecay with a floor',
      truthFrom: 'own model',
      level: 0.95,
      tolerance: { share: 0.15, why: 'the rate within 15 % at 500 leads' },
    },
  },
  draw: (seed) => {
    const stream = randomStreams(seed).stream('recovery.decay');
    const opened = (seen: number, age: number): boolean => readContent(seen, age, false, stream).opened;
    const lead = (floor: number) => (day: number) => stream() < LEADS.start * Math.exp(-LEADS.rate * day) + floor;
    // Tries come four times a day.
    const quarters = 4 * LEADS.days;
    return {
      age: judge(
        1 / OPENS.weeks,
        tried(MAILS, WEEKS, stream, (week) => opened(0, week)),
        false,
      ),
      wear: judge(
        -Math.log(OPENS.wearsTo),
        tried(MAILS, SEEN, stream, (seen) => opened(seen, 0)),
        false,
      ),
      lead: judge(
        LEADS.rate,
        tried(LEADS.people, quarters, stream, (q) => lead(0)(q / 4), 4),
        false,
      ),
      floored: judge(
        LEADS.rate,
        tried(LEADS.people, quarters, stream, (q) => lead(LEADS.floor)(q / 4), 4),
        true,
      ),
    };
  },
};

/** People tried at ages that chance decides: 0, 1, ... below `ages`, in units of 1 / `perUnit`. */
function tried(
  people: number,
  ages: number,
  stream: RandomStream,
  answers: (age: number) => boolean,
  perUnit = 1,
): readonly AgedTries[] {
  const tries = Array.from({ length: ages }, (_, age) => ({ age: age / perUnit, people: 0, answered: 0 }));
  for (let person = 0; person < people; person += 1) {
    const age = Math.floor(stream() * ages);
    tries[age]!.people += 1;
    if (answers(age)) tries[age]!.answered += 1;
  }
  return tries;
}

function judge(truth: number, tries: readonly AgedTries[], hasFloor: boolean): Drawn {
  const decay = responseDecay(tries, { hasFloor });
  if ('noDecay' in decay) return { notComputed: decay.noDecay };
  const { rate, lower, upper } = decay;
  return { truth, estimate: rate, interval: { lower, upper: upper === 'open' ? Infinity : upper } };
}
