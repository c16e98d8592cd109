import { absoluteEffect, countedArm, effectInterval, proportion, type Proportion } from '@vivero/decision';
import type { Phrase } from '@vivero/domain';
import type { TalksSince } from '@vivero/storage';

/** Whether contacts of the RM's own choice lead to a next step more often than those that the list proposed. */
export interface MirrorOwnChoices {
  readonly says: Phrase;
  readonly own: Proportion;
  readonly proposed: Proportion;
}

/** Below this many talks of either kind nothing is said. */
const FEW = 8;

/** More or fewer only where chance does not explain it, 19 times of 20. */
export function mirrorOwnChoices({ own, proposed }: TalksSince): MirrorOwnChoices {
  const figures = {
    own: proportion(own.nextSteps, own.talks),
    proposed: proportion(proposed.nextSteps, proposed.talks),
  };
  if (own.talks < FEW || proposed.talks < FEW)
    return { says: { key: 'ui.mirror.own.no_base', params: {} }, ...figures };
  const params = { own: own.nextSteps, ofOwn: own.talks, proposed: proposed.nextSteps, ofProposed: proposed.talks };
  return { says: { key: `ui.mirror.own.${levelOf({ own, proposed })}`, params }, ...figures };
}

function levelOf({ own, proposed }: TalksSince): 'more' | 'fewer' | 'alike' {
  const effect = absoluteEffect(countedArm(proposed.nextSteps, proposed.talks), countedArm(own.nextSteps, own.talks));
  if ('noEffect' in effect) return 'alike';
  const { lower, upper } = effectInterval(effect);
  return lower > 0 ? 'more' : upper < 0 ? 'fewer' : 'alike';
}
