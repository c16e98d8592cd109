import type { Relation, StageOrNone } from '@vivero/domain';
import { stageRank } from '@vivero/domain';
import type { Dice } from '../dice.ts';

type Shares = Readonly<Partial<Record<StageOrNone, number>>>;

/** Where people of each relation stand; over the whole bank this makes the funnel 12, 18, 14, 9, 27, 16 and 4 percent. */
const SHARES: Readonly<Record<Relation, Shares>> = {
  customer: {
    profiled: 0.105,
    reached: 0.173,
    interested: 0.138,
    in_need: 0.09,
    transacted: 0.29,
    repurchasing: 0.16,
    super_customer: 0.042,
  },
  prospect: { profiled: 0.35, reached: 0.3, interested: 0.23, in_need: 0.12 },
  event_contact: { unprofiled: 0.5, profiled: 0.3, reached: 0.2 },
  authorised: { unprofiled: 1 },
};

/** The average RM of the bank in active share; nobody's book is shifted there. */
const USUAL_ACTIVE = 0.35;

/**
 * A stage for each person of one book. Exact shares rather than draws, so that even small stages exist in every book; the books of
 * active RMs lean to the later stages.
 */
export function dealStages(relations: readonly Relation[], active: number, dice: Dice): readonly StageOrNone[] {
  const lean = Math.exp((active - USUAL_ACTIVE) * 0.5);
  const decks = new Map(
    [...new Set(relations)].map((relation) => {
      const leaning = Object.entries(SHARES[relation]).map(
        ([stage, share]) => [stage as StageOrNone, share * lean ** (stageRank(stage as StageOrNone) - 4)] as const,
      );
      return [relation, dice.shuffled(deck(leaning, relations.filter((r) => r === relation).length))] as const;
    }),
  );
  return relations.map((relation) => decks.get(relation)!.pop()!);
}

/** `size` stages in proportion to the shares, by largest cumulative rounding. */
function deck(shares: readonly (readonly [StageOrNone, number])[], size: number): StageOrNone[] {
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  let passed = 0;
  return shares.flatMap(([stage, share]) => {
    const from = Math.round((passed / total) * size);
    passed += share;
    return Array.from({ length: Math.round((passed / total) * size) - from }, () => stage);
  });
}
