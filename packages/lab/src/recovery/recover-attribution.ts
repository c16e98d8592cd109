import { effectInterval, randomStreams, removalCredit, summedArm, touchCredit, type TouchPath } from '@vivero/decision';
import type { Contact } from '../seen/contact.ts';
import { WORLDS } from '../world/worlds.ts';
import { boughtWhen, signedPairs } from './potential-outcomes.ts';
import type { Drawn, Recovery } from './recovery-draw.ts';

const [CUSTOMERS, WEEKS] = [30_000, 6];
/** One a week, in this order. */
const TOUCHES = ['seed', 'ask', 'offer'] as const satisfies readonly Contact['deed'][];
const SETS = 2 ** TOUCHES.length;
const OFFER = TOUCHES.indexOf('offer');

const has = (set: number, touch: number): boolean => ((set >>> touch) & 1) === 1;

/** What each kind of touch brings where chance decides who gets which; beside it what paths alone would say. */
export const recoverAttribution: Recovery<(typeof TOUCHES)[number] | 'removal' | 'last'> = {
  quantities: {
    seed: credit('something passed on'),
    ask: credit('a question'),
    offer: credit('an offer'),
    removal: {
      quantity: 'purchases that an offer brings for each customer of those groups, by what paths would miss without it',
      by: 'removalCredit (a description)',
      truthFrom: 'world',
      level: null,
      onlyDescribes: true,
    },
    last: {
      quantity: 'the same by crediting the last touch',
      by: 'no estimator of ours',
      truthFrom: 'world',
      level: null,
      onlyDescribes: true,
    },
  },
  draw: (seed) => {
    const { world, pairs } = signedPairs(WORLDS['default']!, CUSTOMERS, WEEKS, seed);
    const sets = Array.from({ length: SETS }, (_, set) => set);
    const bought = sets.map((set) =>
      boughtWhen(
        world,
        pairs,
        WEEKS,
        TOUCHES.map((deed, touch) => (has(set, touch) ? deed : null)),
      ),
    );
    const lot = randomStreams(seed).stream('recovery.attribution');
    const setOf = pairs.map(() => Math.floor(lot() * SETS));
    const armOf = (set: number, rows: readonly number[]) => {
      const sum = rows.reduce((all, row) => all + bought[set]![row]!, 0);
      return summedArm(sum, sum, rows.length);
    };
    const everybody = [...pairs.keys()];
    const credits = touchCredit(
      TOUCHES.length,
      sets.map((set) =>
        armOf(
          set,
          everybody.filter((row) => setOf[row] === set),
        ),
      ),
    );
    const truths = touchCredit(
      TOUCHES.length,
      sets.map((set) => armOf(set, everybody)),
    );
    const truthOf = (touch: number): number => {
      const own = truths[touch]!;
      return 'noEffect' in own ? 0 : own.value;
    };
    const drawn = (touch: number): Drawn => {
      const own = credits[touch]!;
      if ('noEffect' in own) return { notComputed: own.noEffect };
      return { truth: truthOf(touch), estimate: own.value, interval: effectInterval(own) };
    };
    // Half of all groups get an offer, so that its credit counts for half of the customers.
    const truth = truthOf(OFFER) / 2;
    const paths = everybody.flatMap((row): TouchPath[] => {
      const touches = [...TOUCHES.keys()].filter((touch) => has(setOf[row]!, touch));
      return touches.length === 0 ? [] : [{ touches, bought: bought[setOf[row]!]![row] === 1 }];
    });
    const removal = removalCredit(TOUCHES.length, paths);
    const last = paths.filter((path) => path.bought && path.touches.at(-1) === OFFER).length;
    return {
      seed: drawn(0),
      ask: drawn(1),
      offer: drawn(OFFER),
      removal:
        'nobodyBought' in removal
          ? { notComputed: 'nobody_bought' }
          : { truth, estimate: removal[OFFER]! / pairs.length },
      last: { truth, estimate: last / pairs.length },
    };
  },
};

function credit(what: string) {
  return {
    quantity: `purchases that ${what} adds for each customer who gets all three`,
    by: 'touchCredit',
    truthFrom: 'world',
    level: 0.95,
    tolerance: { share: 0.1, why: 'incremental credit within 10 %' },
  } as const;
}
