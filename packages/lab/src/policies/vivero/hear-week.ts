import { answerIn, boughtIn, firedIn, NEED_SIGNS } from '@vivero/decision';
import {
  type CustomerId,
  type Day,
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
  return firedIn(word, sign)
    ? believed(moved, seen, i, k, { on, origin: 'trigger', strength: STATED_STRENGTH })
    : moved;
}

/** The needs with one that people like this customer have, as the map of what to expect gives it. */
export const expectNeed = (
  needs: readonly Need[],
  seen: SeenBank,
  i: number,
  k: number,
  { on, belief }: { readonly on: Day; readonly belief: number },
): readonly Need[] => believed(needs, seen, i, k, { on, origin: 'map', strength: belief });

function believed(
  needs: readonly Need[],
  seen: SeenBank,
  i: number,
  k: number,
  { on, origin, strength }: { readonly on: Day; readonly origin: 'trigger' | 'map'; readonly strength: number },
): readonly Need[] {
  const { kind, sign, meanWeeks } = seen.needs[k]!;
  const rule = origin === 'trigger' ? `${NEED_SIGNS[sign]!}@1` : 'people_like_this@1';
  const hypothesis: NeedHypothesis = {
    kind,
    origin,
    rule,
    strength,
    from: on,
    until: on + Math.round(2 * meanWeeks * 7),
    amountMinor: Math.round(UNIT_AMOUNT * 100 * seen.size[i]!),
    reason: { key: `need.${kind}`, params: {} },
    evidenceIds: [`${on}.${i}.${k}.${origin}`],
  };
  return mergeHypotheses(`cus_${i}` as CustomerId, needs, [hypothesis], on, (prefix) => `${prefix}_${i}.${k}.${on}`);
}

function heardIn(word: number): readonly NeedEvidence['kind'][] {
  const answer = answerIn(word);
  return [
    ...(firedIn(word, INTEREST) ? (['interest'] as const) : []),
    ...(answer === null ? [] : [answer.yes ? ('said' as const) : ('denied' as const)]),
    ...(boughtIn(word) ? (['served'] as const) : []),
  ];
}
