import { absoluteEffect, countedArm, effectInterval } from '@vivero/decision';
import { type Actor, fail, isSmallCell, ok, type Problem, type Result, stageRank, STAGES } from '@vivero/domain';
import { inScope, readBank, type RunOutcomes, runOutcomes, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { isMasked } from '../questions/ask-book.ts';
import { readAs } from '../reading/read-as.ts';
import { playbookById } from './edit-playbook.ts';
import { shownDefinition } from './playbooks-page.ts';

/** Days after the taking in on which it is asked what has become of somebody. */
const EFFECT_DAYS = 90;
/** Fewest people in each group of whom a difference is said. */
const FEWEST = 30;

/** People of a group, and those who came where the playbook leads (or did not fall where it keeps from). */
export interface EffectGroup {
  readonly people: number;
  readonly reached: number;
}

/** What a difference between two groups is worth: by chance alone it is an effect, otherwise only an association. */
export type Difference =
  | { readonly told: true; readonly value: number; readonly lower: number; readonly upper: number }
  | { readonly told: false; readonly because: 'too_few' | 'no_spread' };

export interface PlaybookEffect {
  readonly days: number;
  /** Taken in and worked with, against left alone at random. */
  readonly randomised: {
    readonly worked: EffectGroup;
    readonly leftAlone: EffectGroup;
    readonly difference: Difference;
  };
  /** Every step in time, against some too late or refused: an association, since who is easy to reach is also easy to win. */
  readonly adherence: { readonly kept: EffectGroup; readonly missed: EffectGroup; readonly difference: Difference };
}

/** How those who were taken in long enough ago have come out. In the sight of whoever asks. */
export async function playbookEffect(
  stores: Stores,
  actor: Actor,
  playbookId: string,
  now: string,
): Promise<Result<PlaybookEffect | { readonly masked: true }, Extract<Problem, { code: 'playbook.not_found' }>>> {
  const stored = await inScope(stores, [], (db) => playbookById(db, playbookId));
  const playbook = stored && shownDefinition(stored);
  const [serves] = playbook?.serves ?? [];
  if (stored === undefined || serves === undefined) return fail({ code: 'playbook.not_found', playbookId });
  const rank = stageRank(serves.stage);
  const stages =
    serves.way === 'up'
      ? STAGES.filter((stage) => stageRank(stage) >= rank)
      : ['unprofiled', ...STAGES.filter((stage) => stageRank(stage) < rank)];
  const found = await readAs(stores, actor, async (db) =>
    runOutcomes(db, stored.playbookNo, {
      way: serves.way,
      stages,
      days: EFFECT_DAYS,
      today: businessDay(await readBank(db), now),
    }),
  );
  const group = (...arms: readonly RunOutcomes['arm'][]): EffectGroup => {
    const own = found.filter(({ arm }) => arms.includes(arm));
    return {
      people: own.reduce((sum, { people }) => sum + people, 0),
      reached: own.reduce((sum, { reached }) => sum + reached, 0),
    };
  };
  const [worked, leftAlone, kept, missed] = [
    group('kept', 'missed'),
    group('held_out'),
    group('kept'),
    group('missed'),
  ];
  const cells = [leftAlone, kept, missed].flatMap(({ people, reached }) => [reached, people - reached]);
  if (isMasked(actor) && cells.some(isSmallCell)) return ok({ masked: true });
  return ok({
    days: EFFECT_DAYS,
    randomised: { worked, leftAlone, difference: differenceOf(leftAlone, worked) },
    adherence: { kept, missed, difference: differenceOf(missed, kept) },
  });
}

function differenceOf(without: EffectGroup, having: EffectGroup): Difference {
  if (without.people < FEWEST || having.people < FEWEST) return { told: false, because: 'too_few' };
  const arm = ({ people, reached }: EffectGroup) => countedArm(reached, people);
  const effect = absoluteEffect(arm(without), arm(having));
  if ('noEffect' in effect) return { told: false, because: 'no_spread' };
  return { told: true, value: effect.value, ...effectInterval(effect) };
}
