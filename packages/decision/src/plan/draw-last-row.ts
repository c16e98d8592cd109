import { type ExplorationRules, type ExploredChoice, explore } from '../exploration/explore.ts';
import { armOf } from './arm-of.ts';
import type { FilledDay } from './filled-day.ts';
import type { RowOption } from './row-option.ts';
import { drawsNoMore } from './shared-limit.ts';

/** Who gets the last row of an RM's day: by lot among those who would have been as good a choice. */
export interface DrawnRow {
  /** In the order of the arms of `choice`; the first is the one that would have been chosen. */
  readonly contenders: readonly RowOption[];
  readonly choice: ExploredChoice;
}

/** However many are nearly as good: each of them has a chance worth knowing. */
const CONTENDERS = 5;

/**
 * Draws who gets the row of the suggestion that is worth least of those on the list. It is there that customers differ least, and that a
 * bank learns whom it passes over. Those who wait and are worth nearly as much come into question where they fit into the same minutes and draw on nothing else that is shared:
 * everybody else is on the list, or is not, whatever is drawn, so that the chances are exactly those of the row. What is due waits for
 * nobody, and a greeting is no suggestion.
 * @returns null where nobody comes near
 */
export function drawLastRow(day: FilledDay, rm: number, seed: number, rules: ExplorationRules | null): DrawnRow | null {
  const suggested = day.chosen.filter(({ as }) => as === 'suggestion');
  if (rules === null || suggested.length === 0) return null;
  const last = suggested.reduce((least, each) => (each.worth <= least.worth ? each : least));
  const near = day.waiting.filter(
    ({ as, worth, minutes, draws }) =>
      as === 'suggestion' &&
      worth > 0 &&
      worth >= last.worth * (1 - rules.near) &&
      minutes <= last.minutes + day.spare &&
      drawsNoMore(draws, last.draws),
  );
  const contenders = [last, ...near].slice(0, CONTENDERS);
  if (contenders.length < 2) return null;
  const arms = contenders.map(({ judged }) => armOf(judged.score));
  return { contenders, choice: explore(arms, `last row of ${rm}`, seed, rules) };
}

/** The day after the lot: who was drawn has the row, and who would have had it waits among the others. */
export function afterLot(day: FilledDay, { contenders, choice }: DrawnRow): FilledDay {
  const [last] = contenders;
  const drawn = contenders[choice.chosen]!;
  const longest = Math.max(...contenders.map(({ minutes }) => minutes));
  const waiting = [...day.waiting.filter((option) => option !== drawn), ...(drawn === last ? [] : [last!])];
  const due = waiting.filter(({ as }) => as === 'due');
  return {
    ...day,
    chosen: day.chosen.map((option) => (option === last ? drawn : option)),
    waiting: [...due, ...waiting.filter(({ as }) => as !== 'due').sort((a, b) => b.worth - a.worth)],
    spare: day.spare - (longest - last!.minutes),
  };
}
