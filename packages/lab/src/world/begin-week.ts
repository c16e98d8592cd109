import { signWord } from './week-words.ts';
import type { World } from './world.ts';

/** A week begins: needs begin, and signs of them show, or of nothing. */
export function beginWeek({ rules, people, seen, draws, inNeed, onset }: World): void {
  const week = seen.weeks;
  seen.weeks += 1;
  const { sensitivity, falseAlarm } = rules.sign;
  for (const [k, need] of rules.needs.entries()) {
    const [own, words, affinity] = [inNeed[k]!, seen.words[k]!, people.affinity[k]!];
    const sign = signWord(seen.needs[k]!.sign);
    const now = onset[k]!.subarray(week * seen.rms, (week + 1) * seen.rms);
    const rates = now.map((factor) => (need.perYear / 52) * factor);
    for (let i = 0; i < seen.customers; i += 1) {
      if (seen.gone[i] === 1) continue;
      const cell = i * rules.needs.length + k;
      const begun =
        own[i] === 0 && draws.begins(cell, week) < -Math.expm1(-rates[seen.rmOf[i]!]! * Math.exp(affinity[i]!));
      if (begun) own[i] = 1;
      if (draws.sign(cell, week) < (begun ? sensitivity : falseAlarm)) words[i * seen.room + week]! |= sign;
    }
  }
}
