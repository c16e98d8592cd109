import { answerIn, boughtIn, firedIn, NEED_SIGNS } from '@vivero/decision';
import {
  type CustomerId,
  isOpen,
  mergeHypotheses,
  moveNeed,
  type Need,
  type NeedEvidence,
  type NeedHypothesis,
} from '@vivero/domain';
import type { SeenBank } from '../../seen/seen-bank.ts';
import { labDay } from './lab-day.ts';

const INTEREST = NEED_SIGNS.indexOf('interest');
/** Money at stake for a customer of middling size, in whole units; margin rates of the lab's products refer to it. */
export const UNIT_AMOUNT = 10_000;
/** What a sign is believed to say before a model has said anything. */
const STATED_STRENGTH = 0.25;

/** The needs of one customer after what a week showed of one of them, by the rules of the domain; the same list where it showed nothing. */
export function hearWeek(needs: readonly Need[], seen: SeenBank, i: number, k: number, week: number): readonly Need[] {
  const word = seen.words[k]![i * seen.room + week]!;
  if (word === 0) return needs;
  const { kind, sign } = seen.needs[k]!;
  const on = labDay(week);
  const evidenceIds = [`${week}.${i}.${k}`];
  const moved = heardIn(word).reduce(
    (own, heard) =>
      own.map((need) => (need.kind === kind && isOpen(need) ? moveNeed(need, { kind: heard, on, evidenceIds }) : need)),
    needs,
  );
  if (!firedIn(word, sign)) return moved;
  return mergeHypotheses(
    `cus_${i}` as CustomerId,
    moved,
    [hypothesis(seen, i, k, on)],
    on,
    (prefix) => `${prefix}_${i}.${k}.${week}`,
  );
}

function heardIn(word: number): readonly NeedEvidence['kind'][] {
  const answer = answerIn(word);
  return [
    ...(firedIn(word, INTEREST) ? (['interest'] as const) : []),
    ...(answer === null ? [] : [answer.yes ? ('said' as const) : ('denied' as const)]),
    ...(boughtIn(word) ? (['served'] as const) : []),
  ];
}

const hypothesis = (seen: SeenBank, i: number, k: number, on: number): NeedHypothesis => {
  const { kind, sign, meanWeeks } = seen.needs[k]!;
  return {
    kind,
    origin: 'trigger',
    rule: `${NEED_SIGNS[sign]!}@1`,
    strength: STATED_STRENGTH,
    from: on,
    until: on + Math.round(2 * meanWeeks * 7),
    amountMinor: Math.round(UNIT_AMOUNT * 100 * seen.size[i]!),
    reason: { key: `need.${kind}`, params: {} },
    evidenceIds: [`${on}.${i}.${k}.sign`],
  };
};
