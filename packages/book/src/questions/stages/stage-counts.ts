import {
  type Day,
  stageAt,
  type Stage,
  STAGE_HORIZONS,
  type StageCohort,
  type StageDuration,
  type StageMovement,
  STAGES,
} from '@vivero/domain';
import type { Book, Part } from '../../columns/book.ts';
import { bookDay } from '../../columns/book-time.ts';
import type { MemberSet } from '../../scope/member-set.ts';
import { openRows } from '../open-rows.ts';
import { RowMoves } from './row-moves.ts';

/** The last day, and the first days of the windows: of those who came, for cohorts and durations, and of the flows. */
export interface StageWindow {
  /** On the book's business day or before: what came later is not known then. */
  readonly asOf: Day;
  readonly from: Day;
  readonly periodFrom: Day;
}

/** What conversion, dwell and flows are worked out from; rows in no order, groups without people are left out. */
export interface StageCounts {
  readonly cohorts: readonly StageCohort[];
  readonly durations: readonly StageDuration[];
  readonly movements: readonly StageMovement[];
}

const FLOWS = ['start', 'end', 'new', 'inUp', 'inDown', 'outUp', 'outDown', 'personDays'] as const;
const [START, END, NEW, IN_UP, IN_DOWN, OUT_UP, OUT_DOWN, PERSON_DAYS] = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Counts the stays of the scope as `stageTally` counts those of a refresh, from the moves of the fold.
 * @param parts the parts to look at, all by default; what disjoint parts say is added up by `addStageCounts`
 */
export function stageCounts(
  book: Book,
  scope: MemberSet,
  window: StageWindow,
  parts: readonly Part[] = book.parts,
): StageCounts {
  const asOf = Math.min(bookDay(window.asOf), bookDay(book.asOf));
  const [from, periodFrom] = [bookDay(window.from), bookDay(window.periodFrom)];
  const span = Math.max(1, asOf - from + 1);
  /** By stage 0..7, implied, mature, moved and days; by stage, ended and days; by stage and flow. */
  const cohorts = new Uint32Array(64 * span);
  const durations = new Uint32Array(16 * span);
  const flows = new Float64Array(8 * FLOWS.length);
  const horizons = [0, ...STAGES.map((stage) => (stage === 'super_customer' ? 0 : STAGE_HORIZONS[stage]))];
  const add = (counts: Uint32Array | Float64Array, at: number, people = 1): void => {
    counts[at] = (counts[at] as number) + people;
  };

  for (const part of parts) {
    const moves = new RowMoves(part.folded, asOf);
    for (const row of openRows(part, scope)) {
      moves.read(row);
      for (let i = 0; i < moves.count; i += 1) {
        const to = moves.to[i] as number;
        if (to === 0) continue;
        const came = moves.from[i] as number;
        const entered = moves.day[i] as number;
        const implied = moves.implied[i] as number;
        const takenBack = moves.takenBack[i] === 1;
        const last = i + 1 === moves.count;
        const left = last ? 0 : (moves.day[i + 1] as number);
        if (entered >= from) {
          const up = moves.upOn(i);
          if (to < 7 && came < to && !takenBack && moves.beforeOn(i) < from) {
            const mature = entered <= asOf - (horizons[to] as number) ? 1 : 0;
            const days = (up === 0 ? asOf : up) - entered;
            add(cohorts, (((to * 2 + implied) * 2 + mature) * 2 + (up === 0 ? 0 : 1)) * span + days);
          }
          if (implied === 0 && !takenBack)
            add(durations, (to * 2 + (last ? 0 : 1)) * span + (last ? asOf : left) - entered);
        }
        if (!last && left < periodFrom) continue;
        const flow = to * FLOWS.length;
        add(flows, flow + (entered < periodFrom ? START : came === 0 ? NEW : to > came ? IN_UP : IN_DOWN));
        add(flows, flow + (last ? END : (moves.to[i + 1] as number) > to ? OUT_UP : OUT_DOWN));
        add(flows, flow + PERSON_DAYS, (last ? asOf + 1 : left) - Math.max(entered, periodFrom));
      }
    }
  }
  return { cohorts: cohortRows(cohorts, span), durations: durationRows(durations, span), movements: flowRows(flows) };
}

const stageOf = (rank: number): Stage => stageAt(rank) as Stage;

/** The entries that are not 0, with what their place says. */
const counted = <Row>(counts: Uint32Array, row: (place: number, people: number) => Row): readonly Row[] => {
  const rows: Row[] = [];
  for (const [place, people] of counts.entries()) if (people > 0) rows.push(row(place, people));
  return rows;
};

const cohortRows = (counts: Uint32Array, span: number): readonly StageCohort[] =>
  counted(counts, (place, people) => {
    const key = Math.floor(place / span);
    return {
      stage: stageOf(key >> 3),
      implied: (key & 4) !== 0,
      mature: (key & 2) !== 0,
      moved: (key & 1) !== 0,
      days: place % span,
      people,
    };
  });

const durationRows = (counts: Uint32Array, span: number): readonly StageDuration[] =>
  counted(counts, (place, people) => {
    const key = Math.floor(place / span);
    return { stage: stageOf(key >> 1), ended: (key & 1) !== 0, days: place % span, people };
  });

const flowRows = (flows: Float64Array): readonly StageMovement[] =>
  STAGES.flatMap((stage, i) => {
    const own = flows.subarray((i + 1) * FLOWS.length, (i + 2) * FLOWS.length);
    const flow = (at: number): number => own[at] as number;
    return own.every((count) => count === 0)
      ? []
      : [
          {
            stage,
            start: flow(START),
            end: flow(END),
            new: flow(NEW),
            inUp: flow(IN_UP),
            inDown: flow(IN_DOWN),
            outUp: flow(OUT_UP),
            outDown: flow(OUT_DOWN),
            personDays: flow(PERSON_DAYS),
          },
        ];
  });
