import type { OwnChoicesInBank } from '../loop/compare-own-choices.ts';
import type { LabSetup } from '../loop/pilot-bank.ts';
import { type LabFigure, meanFigure, ratioFigure } from './lab-figure.ts';

/** What learning from RMs' own choices is worth in synthetic banks, and how well it finds the truth: properties of these worlds. */
export interface OwnChoicesReport extends LabSetup {
  readonly simulated: true;
  readonly world: string;
  readonly seeds: readonly number[];
  /** More value than where nobody is contacted, for each hour that there was. */
  readonly heeding: LabFigure;
  readonly unheeding: LabFigure;
  readonly difference: LabFigure;
  readonly ratio: LabFigure;
  /** RMs who know alike, the least first. */
  readonly kinds: readonly KindOfRm[];
}

export interface KindOfRm {
  /** The truth: how often an own choice goes to somebody whom the RM knows to be in need. */
  readonly knows: number;
  readonly rms: number;
  readonly choices: number;
  /** What was found of them, a bank's RMs pooled; and in how many of them the interval holds the truth. */
  readonly found: LabFigure;
  readonly held: number;
  /** Needs that their own choices met more than the rows in whose place they came, a contact; null = nobody could be measured. */
  readonly needsMet: LabFigure | null;
  /** RMs whose interval says that their own choices beat the list, and that they do not. */
  readonly beats: number;
  readonly falls: number;
}

/** @param banks at least one */
export function ownChoicesReport(
  world: string,
  { customers, weeks }: LabSetup,
  banks: readonly OwnChoicesInBank[],
): OwnChoicesReport {
  const [heeding, unheeding] = [banks.map((bank) => bank.heeding), banks.map((bank) => bank.unheeding)];
  const kinds = Map.groupBy(
    banks.flatMap(({ rms }) => rms),
    ({ knows }) => knows,
  );
  return {
    simulated: true,
    world,
    customers,
    weeks,
    seeds: banks.map(({ seed }) => seed),
    heeding: meanFigure(heeding),
    unheeding: meanFigure(unheeding),
    difference: meanFigure(heeding.map((each, bank) => each - unheeding[bank]!)),
    ratio: ratioFigure(heeding, unheeding),
    kinds: [...kinds].toSorted(([a], [b]) => a - b).map(([knows, rms]) => kindOf(knows, rms)),
  };
}

function kindOf(knows: number, rms: OwnChoicesInBank['rms']): KindOfRm {
  const beside = rms.flatMap((rm) => rm.beside.pooled ?? []);
  return {
    knows,
    rms: rms.length,
    choices: rms.reduce((sum, { found }) => sum + found.choices, 0),
    found: meanFigure(rms.map(({ found }) => found.pooled.mean)),
    held: rms.filter(({ found: { pooled } }) => pooled.lower <= knows && knows <= pooled.upper).length,
    needsMet: beside.length === 0 ? null : meanFigure(beside.map(({ mean }) => mean)),
    beats: beside.filter(({ lower }) => lower > 0).length,
    falls: beside.filter(({ upper }) => upper < 0).length,
  };
}
