import { type LearningTable, pickRows, scoreAdditive, scoreUplift, trainAdditive, trainUplift } from '@vivero/decision';
import type { PilotLog } from '../seen/pilot-log.ts';
import type { Policy } from '../seen/policy.ts';
import type { SeenBank } from '../seen/seen-bank.ts';
import { bestOffers, marginOf } from './best-offers.ts';
import { pairTable } from './pair-table.ts';

type Score = (table: LearningTable) => Float64Array;

/** Offers by a learned score x margin; where nothing can be learned nobody is rung up. */
const byScore = (name: string, learn: (table: LearningTable, pilot: PilotLog) => Score | null): Policy => ({
  name,
  begin: (seen, pilot) => {
    const score = learn(pairTable(seen, pilot), pilot);
    let scores: Float64Array = new Float64Array(0);
    return {
      choose: (now, sitting) => {
        if (score === null) return [];
        // Whoever was rung up on Monday rests; nothing else that the score looks at has changed by Thursday.
        if (sitting === 0) scores = score(pairTable(now, everyPair(now)));
        return bestOffers(now, (i, k) => scores[i * now.needs.length + k]! * marginOf(now, i, k));
      },
    };
  },
});

function everyPair(seen: SeenBank) {
  const pairs = seen.customers * seen.needs.length;
  return {
    week: new Int16Array(pairs).fill(seen.weeks - 1),
    customer: Int32Array.from({ length: pairs }, (_, row) => Math.floor(row / seen.needs.length)),
    need: Uint8Array.from({ length: pairs }, (_, row) => row % seen.needs.length),
  };
}

/** Chance of buying when contacted x margin: what most systems of next best actions do. */
export const propensity = byScore('propensity', (table, { contacted, bought }) => {
  const rows = Int32Array.from(contacted.keys()).filter((row) => contacted[row] === 1);
  const learned = trainAdditive(
    pickRows(table, rows),
    Float64Array.from(rows, (row) => bought[row]!),
    { bins: 4 },
  );
  return learned.ok ? (every) => scoreAdditive(learned.value.model, every) : null;
});

/** What a contact adds to the chance of buying x margin, by two models subtracted. */
export const uplift = byScore('uplift', (table, { contacted, bought }) => {
  const learned = trainUplift(table, { treated: contacted, outcomes: bought });
  return learned.ok ? (every) => scoreUplift(learned.value, every) : null;
});
