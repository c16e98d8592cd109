import { answerIn, boughtIn, firedIn, NEED_SIGNS } from '@vivero/decision';
import type { Contact } from '../seen/contact.ts';
import { newWorld, type World } from '../world/world.ts';
import type { WorldRules } from '../world/world-rules.ts';
import { type CalibrationFigure, tenthAround } from './calibration-line.ts';
import { livePlainly } from './live-plainly.ts';

const [CUSTOMERS, WEEKS] = [20_000, 26];
const INTEREST = NEED_SIGNS.indexOf('interest');
/** One in so many pairs without a sign is sent something. */
const COLD = 1_500;

interface Tried {
  tried: number;
  worked: number;
}
const rate = ({ tried, worked }: Tried): number => worked / tried;

/** What people answer: to something sent or offered to anybody, to those who showed a sign, and to advice that they asked for. */
export function calibrateAnswers(rules: WorldRules, seed: number): readonly CalibrationFigure[] {
  const world = newWorld(rules, { customers: CUSTOMERS, rms: 20, minutesAWeek: 0, weeks: WEEKS }, seed);
  const counts = { cold: none(), triggered: none(), deposits: none(), advised: none() };
  let [planned, offers]: [Planned[], Contact[]] = [[], []];
  livePlainly(
    world,
    WEEKS,
    [
      () => (planned = plan(world)).map(({ contact }) => contact),
      () =>
        (offers = planned.flatMap(({ contact }) => (contact.deed === 'ask' ? saidYes(world, contact.customer) : []))),
    ],
    (week) => {
      const word = (customer: number, need: number): number =>
        world.seen.words[need]![customer * world.seen.room + week]!;
      const count = (tried: Tried, worked: boolean): void => {
        tried.tried += 1;
        tried.worked += Number(worked);
      };
      for (const { contact, signed } of planned) {
        const { customer, need, deed } = contact;
        if (deed === 'seed')
          count(
            signed ? counts.triggered : counts.cold,
            rules.needs.some((_, k) => firedIn(word(customer, k), INTEREST)),
          );
        if (deed === 'offer' && rules.needs[need]!.kind === 'renew_maturing')
          count(counts.deposits, boughtIn(word(customer, need)));
      }
      for (const { customer, need } of offers) count(counts.advised, boughtIn(word(customer, need)));
    },
  );
  return [
    {
      figure: 'Response to what is sent to anybody',
      counted: `visible interest, ${counts.cold.tried} sent without a sign`,
      unit: 'share',
      low: 0.01,
      high: 0.03,
      generated: rate(counts.cold),
      source: 'trade',
    },
    {
      figure: 'Times that, where a sign showed',
      counted: `${counts.triggered.tried} sent in the week of a sign`,
      unit: 'number',
      low: 2,
      high: 12,
      generated: rate(counts.triggered) / rate(counts.cold),
      source: 'trade, vendors',
    },
    {
      figure: 'Calls about a term deposit that succeed',
      counted: `${counts.deposits.tried} calls in the week in which one nears its end, bought in that week`,
      unit: 'share',
      ...tenthAround(0.11),
      generated: rate(counts.deposits),
      source: 'public data (Moro et al. 2014)',
    },
    {
      figure: 'Advice that closes',
      counted: `${counts.advised.tried} offers to people who had just said yes, bought in that week`,
      unit: 'share',
      ...tenthAround(0.33),
      generated: rate(counts.advised),
      source: 'survey of 700 firms',
    },
  ];
}

const none = (): Tried => ({ tried: 0, worked: 0 });

interface Planned {
  readonly contact: Contact;
  readonly signed: boolean;
}

function plan({ seen, draws, rules }: World): Planned[] {
  const week = seen.weeks - 1;
  const chosen: Planned[] = [];
  for (let customer = 0; customer < seen.customers; customer += 1) {
    if (seen.gone[customer] === 1) continue;
    for (let need = 0; need < seen.needs.length; need += 1) {
      const signed = firedIn(seen.words[need]![customer * seen.room + week]!, seen.needs[need]!.sign);
      const cell = customer * seen.needs.length + need;
      // Draws of a mechanism that nothing else here takes part in.
      const lot = draws.overrides(cell, week);
      if (!signed && lot >= 1 / COLD) continue;
      const maturing = rules.needs[need]!.kind === 'renew_maturing';
      const deed = !signed ? 'seed' : maturing ? 'offer' : lot < 0.5 ? 'seed' : 'ask';
      chosen.push({ signed, contact: { customer, need, deed, minutes: 1 } });
    }
  }
  return chosen;
}

const saidYes = ({ seen }: World, customer: number): readonly Contact[] =>
  seen.needs.flatMap((_, need) =>
    answerIn(seen.words[need]![customer * seen.room + seen.weeks - 1]!)?.yes === true
      ? [{ customer, need, deed: 'offer', minutes: 1 }]
      : [],
  );
