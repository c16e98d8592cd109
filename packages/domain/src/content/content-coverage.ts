import { type Stage, stageRank, STAGES } from '../stages/stage.ts';
import { CONTENT_TYPES, type ContentType, type Moment, MOMENTS } from './content-item.ts';

/** A piece as coverage sees it: where it speaks, and how much of it still counts. */
export interface CoveringPiece {
  readonly contentId: string;
  readonly type: ContentType;
  readonly moment: Moment;
  readonly stages: readonly Stage[];
  /** Segments that it is for; null = everybody. */
  readonly segments: readonly string[] | null;
  /** 0..1, see `freshness`. */
  readonly fresh: number;
}

/** How many people stand there now. */
export interface Standing {
  readonly stage: Stage;
  /** Null where the bank knows no segments. */
  readonly segment: string | null;
  readonly customers: number;
  /** What moving one of them a stage up is worth, in any one unit; null where that is not known yet. */
  readonly worth: number | null;
}

export interface CoverageCell {
  readonly type: ContentType;
  readonly moment: Moment;
  readonly stage: Stage;
  readonly segment: string | null;
  readonly customers: number;
  /** 0..1: fresh pieces there, of as many as are wanted. */
  readonly fill: number;
  /** People who stand there without what they should find. */
  readonly missing: number;
  /** The same by what a step of theirs is worth; null where that is not known. */
  readonly missingWorth: number | null;
  readonly contentIds: readonly string[];
}

export interface ContentCoverage {
  /** Share of the required cells, weighed by the people in them, that is filled: 0..1. Null when nobody stands anywhere. */
  readonly covered: number | null;
  /** People x required cells: what `covered` is a share of. */
  readonly weight: number;
  /** Every required cell with somebody in it, the widest gap first. */
  readonly cells: readonly CoverageCell[];
}

/**
 * Which cells of type x moment have to be filled at a stage: nobody reads how a product is delivered before buying, nor the price
 * list before being interested, and facts of a product are no way to open a talk with somebody who has only been profiled.
 */
export function isRequired(type: ContentType, moment: Moment, stage: Stage): boolean {
  const rank = stageRank(stage);
  if (moment === 'delivery') return rank >= stageRank('transacted');
  if (moment === 'transaction') return rank >= stageRank('interested');
  return type !== 'product' || rank >= stageRank('reached');
}

/**
 * The coverage tensor of definitions 2.8: type x moment x stage x segment, weighed by who stands there now.
 * @param wanted how many fresh pieces fill a cell; > 0
 * @throws RangeError for another
 */
export function contentCoverage(
  pieces: readonly CoveringPiece[],
  standing: readonly Standing[],
  wanted = 1,
): ContentCoverage {
  if (!(wanted > 0)) throw new RangeError(`a cell wants more than ${wanted} pieces`);
  const cells = standing
    .filter(({ customers }) => customers > 0)
    .flatMap((at) =>
      CONTENT_TYPES.flatMap((type) =>
        MOMENTS.filter((moment) => isRequired(type, moment, at.stage)).map((moment) =>
          cellOf(pieces, at, type, moment, wanted),
        ),
      ),
    );
  const weight = cells.reduce((sum, { customers }) => sum + customers, 0);
  const missing = cells.reduce((sum, cell) => sum + cell.missing, 0);
  return {
    covered: weight === 0 ? null : 1 - missing / weight,
    weight,
    cells: cells.toSorted(widestFirst),
  };
}

function cellOf(
  pieces: readonly CoveringPiece[],
  { stage, segment, customers, worth }: Standing,
  type: ContentType,
  moment: Moment,
  wanted: number,
): CoverageCell {
  const there = pieces.filter(
    (piece) =>
      piece.type === type &&
      piece.moment === moment &&
      piece.stages.includes(stage) &&
      (piece.segments === null || (segment !== null && piece.segments.includes(segment))),
  );
  const fill = Math.min(1, there.reduce((sum, { fresh }) => sum + fresh, 0) / wanted);
  const missing = customers * (1 - fill);
  return {
    type,
    moment,
    stage,
    segment,
    customers,
    fill,
    missing,
    missingWorth: worth === null ? null : missing * worth,
    contentIds: there.map(({ contentId }) => contentId),
  };
}

/** By worth where it is known for both, else by people; then by place in the tensor, so that the order is always the same. */
function widestFirst(a: CoverageCell, b: CoverageCell): number {
  const byWorth = a.missingWorth !== null && b.missingWorth !== null ? b.missingWorth - a.missingWorth : 0;
  return (
    byWorth ||
    b.missing - a.missing ||
    STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
    CONTENT_TYPES.indexOf(a.type) - CONTENT_TYPES.indexOf(b.type) ||
    MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) ||
    ((a.segment ?? '') < (b.segment ?? '') ? -1 : 1)
  );
}
