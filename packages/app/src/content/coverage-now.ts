import {
  contentCoverage,
  type CoverageCell,
  type CoveringPiece,
  type Day,
  defaultCatalogue,
  isSmallCell,
  shelfFreshness,
  type Standing,
} from '@vivero/domain';
import { contentPlan, inScope, readBank, readWide, standingByStage, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { readShelf } from './read-shelf.ts';

export interface ListedCell extends CoverageCell {
  /** A line of the next 60 days that is to fill it; null when nothing is planned. */
  readonly plannedOn: Day | null;
}
export interface CoverageNow {
  readonly today: Day;
  readonly covered: number | null;
  readonly weight: number;
  readonly cells: readonly ListedCell[];
  /** Groups so small that they would point at somebody are counted together as a stage without a segment. */
  readonly joined: number;
}

const AHEAD_DAYS = 60;

/** Which cells of type x moment x stage x segment have something fresh to find, weighed by the people there now, and what is planned for the gaps. */
export async function coverageNow(stores: Stores, now: string): Promise<CoverageNow> {
  const { bank, today, shelf, lines } = await inScope(stores, [], async (db) => {
    const bank_ = await readBank(db);
    const day = businessDay(bank_, now);
    const shelf_ = await readShelf(db, bank_.currency, day);
    return { bank: bank_, today: day, shelf: shelf_, lines: await contentPlan(db, day, day + AHEAD_DAYS) };
  });
  const own = shelf.pieces.map((piece): CoveringPiece => ({
    ...piece,
    fresh: shelfFreshness(piece, shelf.products, today),
  }));
  const built = defaultCatalogue(bank.currency).content.map((item): CoveringPiece => ({
    ...item,
    segments: null,
    fresh: 1,
  }));
  const { standing, joined } = joinSmall(await readWide(stores, standingByStage));
  const { covered, weight, cells } = contentCoverage([...built, ...own], standing);
  return {
    today,
    covered,
    weight,
    joined,
    cells: cells.map((cell) => ({
      ...cell,
      plannedOn:
        lines.find(
          (line) =>
            line.state === 'planned' &&
            line.type === cell.type &&
            line.moment === cell.moment &&
            (line.stage === null || line.stage === cell.stage) &&
            (line.segment === null || line.segment === cell.segment),
        )?.plannedOn ?? null,
    })),
  };
}

/** A group of fewer than five becomes part of its stage without a segment; what is too few even then is left out. */
function joinSmall(groups: Awaited<ReturnType<typeof standingByStage>>): {
  readonly standing: readonly Standing[];
  readonly joined: number;
} {
  const small = groups.filter(({ segment, customers }) => segment !== null && isSmallCell(customers));
  const rest = Map.groupBy(
    groups.filter((group) => group.segment === null || small.includes(group)),
    ({ stage }) => stage,
  );
  const whole = [...rest].map(([stage, of]) => ({
    stage,
    segment: null,
    customers: of.reduce((sum, { customers }) => sum + customers, 0),
  }));
  return {
    standing: [...groups.filter((group) => group.segment !== null && !small.includes(group)), ...whole]
      .filter(({ customers }) => !isSmallCell(customers))
      .map((group) => ({ ...group, worth: null })),
    joined: small.length,
  };
}
