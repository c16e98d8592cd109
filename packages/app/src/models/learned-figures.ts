import { FEATURES, SNAPSHOT_FIGURES } from '@vivero/book';

/** What counts since ever, or since the first time, grows with the ledger: it would tell how old the ledger was on the day, not who buys. */
const GROWS_WITH_THE_LEDGER = /_ever$|^first_|^second_|^own_gap_mean$/;

/** Figures that models of purchases may look at, beside the stage. */
export const LEARNED_FIGURES: readonly string[] = SNAPSHOT_FIGURES.filter((name) => !GROWS_WITH_THE_LEDGER.test(name));

/** The stage on the day, 0..7. */
export const STAGE_FIGURE = 'stage';

/** Days that a figure looks back; 0 = it fades or does not say. */
export const looksBack = (name: string): number => Number(/_(\d+)$/.exec(name)?.[1] ?? 0);

const DATED: ReadonlySet<string> = new Set(FEATURES.filter(({ unit }) => unit === 'day').map(({ name }) => name));
/** Whether the figure is how many days ago something was. */
export const isDated = (name: string): boolean => DATED.has(name);

const [MORE, LESS] = [
  /^(needs|interest|questions|attended)_/,
  /^(denials|complaints)_|^last_(needs|interest|attended)_on$/,
];

/** Signs that nobody doubts: who shows more interest is no less likely to buy, who denies or complains no more. */
export const SIGNS: Readonly<Record<string, 'rising' | 'falling'>> = {
  ...Object.fromEntries(LEARNED_FIGURES.filter((name) => MORE.test(name)).map((name) => [name, 'rising'])),
  ...Object.fromEntries(LEARNED_FIGURES.filter((name) => LESS.test(name)).map((name) => [name, 'falling'])),
};
