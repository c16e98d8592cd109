import { type FunnelGroup, middleOf } from '@vivero/book';
import { proportion, type Proportion } from '@vivero/decision';
import {
  type Actor,
  checkFunnel,
  fail,
  type FunnelSplit,
  isSmallCell,
  type Masked,
  type NoBase,
  ok,
  type Result,
  type SegmentProblem,
  type SentenceParam,
} from '@vivero/domain';
import { type AskedNames, askedNames, namesInWords } from './asked-names.ts';
import type { QuestionDeps } from './question-deps.ts';
import { askBook, isMasked, type Standing } from './ask-book.ts';

/** One step of a funnel. */
export interface FunnelStep {
  /** People who came at least this far. */
  readonly people: number;
  /** Of those who took the step before, and of those who took the first one. */
  readonly ofBefore: Proportion;
  readonly ofFirst: Proportion;
  /**
   * The half of those who came here did so within so many seconds of the step before; only of those who did, since for the others nobody
   * knows. Nobody did: no base.
   */
  readonly median: NoBase | { readonly seconds: number; readonly denominator: number };
}

export interface FunnelReport extends Standing {
  /** The largest first. `of`: number of the book, id of the branch or medium; null = everybody, or not stated. */
  readonly groups: readonly {
    readonly of: FunnelGroup['of'];
    /** What it is called; null = everybody, or not stated. */
    readonly name: SentenceParam | null;
    readonly steps: readonly FunnelStep[] | Masked;
  }[];
}

/** How far the people of the actor's scope went. */
export async function askFunnel(
  deps: QuestionDeps,
  actor: Actor,
  definition: unknown,
): Promise<Result<FunnelReport, SegmentProblem>> {
  const checked = checkFunnel(definition);
  if (!checked.ok) return fail(checked.problems[0]);
  const funnel = checked.value;
  const names = await askedNames(deps.stores, actor);
  const { answer, standing } = await askBook(deps, actor, ({ ask }) =>
    ask({ ask: 'funnel', funnel, branchOf: names.branchOf }),
  );
  const hidden = isMasked(actor) ? tooSmall(answer) : new Set();
  return ok({
    ...standing,
    groups: answer.map((group) => ({
      of: group.of,
      name: nameOf(group.of, funnel.split, names),
      steps: hidden.has(group) ? ({ masked: true } as const) : stepsOf(group),
    })),
  });
}

function nameOf(of: FunnelGroup['of'], split: FunnelSplit, names: AskedNames): SentenceParam | null {
  if (of === null || split === 'none') return null;
  const words = namesInWords(names);
  if (split === 'book') return words.book(Number(of));
  return split === 'branch' ? words.branch(String(of)) : { term: `medium.${of}` };
}

const stepsOf = ({ reached, waits }: FunnelGroup): readonly FunnelStep[] =>
  reached.map((people, step) => {
    const seconds = waits[step - 1];
    const middle = seconds === undefined ? null : middleOf(seconds);
    return {
      people,
      ofBefore: proportion(people, reached[step - 1] ?? people),
      ofFirst: proportion(people, reached[0] ?? 0),
      median:
        middle === null ? { noBase: true, denominator: 0 } : { seconds: middle, denominator: seconds?.length ?? 0 },
    };
  });

/** People who stopped at each step. */
const cells = (groups: readonly FunnelGroup[]): readonly number[] =>
  (groups[0]?.reached ?? []).map((_, step) =>
    groups.reduce((sum, { reached }) => sum + (reached[step] ?? 0) - (reached[step + 1] ?? 0), 0),
  );

/**
 * Groups that may not be told of (ADR 19): those in which a few people stopped at some step, and as many others as it takes for nobody to
 * work these out from the numbers of all groups together.
 */
function tooSmall(groups: readonly FunnelGroup[]): ReadonlySet<FunnelGroup> {
  const hidden = new Set(groups.filter((group) => cells([group]).some(isSmallCell)));
  for (const group of groups.toReversed()) {
    if (hidden.size === 0 || (hidden.size > 1 && !cells([...hidden]).some(isSmallCell))) break;
    hidden.add(group);
  }
  return hidden;
}
