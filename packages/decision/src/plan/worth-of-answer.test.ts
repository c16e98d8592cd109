import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerLasts, type Asking, type NextOffer, worthOfAnswer, worthOfInterest } from './worth-of-answer.ts';

const offer = (over: Partial<NextOffer> = {}): NextOffer => ({
  afterYes: 1_000,
  today: 1_000,
  cost: 100,
  open: false,
  ...over,
});
const asking = (over: Partial<Asking> = {}): Asking => ({ answered: 1, lasts: 1, offers: [offer()], ...over });

// Of those in need 80 of 100 say yes, of the others 10.
test.each([
  { why: 'an even chance: .4 x 1000 - (.4 + .05) x 100', belief: 0.5, of: asking(), worth: 355 },
  { why: 'one of two answers', belief: 0.5, of: asking({ answered: 0.5 }), worth: 177.5 },
  { why: 'half of the needs end before the offer', belief: 0.5, of: asking({ lasts: 0.5 }), worth: 155 },
  { why: 'too unlikely for an offer even after a yes', belief: 0.01, of: asking(), worth: 0 },
  { why: 'excluded', belief: 0, of: asking(), worth: 0 },
  { why: 'nothing can be offered', belief: 0.5, of: asking({ offers: [] }), worth: 0 },
  {
    why: 'the better of two offers counts',
    belief: 0.5,
    of: asking({ offers: [offer(), offer({ cost: 0 })] }),
    worth: 400,
  },
  {
    why: 'what may be offered today is no merit of the answer',
    belief: 0.2,
    of: asking({ offers: [offer({ open: true })] }),
    worth: 36,
  },
  {
    why: 'who is surely in need is not asked first',
    belief: 0.95,
    of: asking({ offers: [offer({ open: true })] }),
    worth: 0,
  },
  { why: 'but where only a yes opens the way, yes', belief: 1, of: asking(), worth: 720 },
])('$why', ({ belief, of, worth }) => {
  expect(worthOfAnswer(belief, of)).toBeCloseTo(worth, 9);
});

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.double({ min: 0, max: 1e6, noNaN: true });
const offers = fc.array(fc.record({ afterYes: money, today: money, cost: money, open: fc.boolean() }), {
  maxLength: 4,
});
const anyAsking = fc.record({ answered: chance, lasts: chance, offers });

/** The tree drawn out leaf by leaf: need there or not, answered or not, yes or no, still there or not; the best act at each thing that may be known. */
function byTheTree(belief: number, { answered, lasts, offers: all }: Asking): number {
  const leaves = [true, false].flatMap((there) =>
    (['yes', 'no', 'none'] as const).flatMap((said) =>
      [true, false].map((still) => {
        const yes = there ? 0.8 : 0.1;
        const tells = said === 'none' ? 1 - answered : answered * (said === 'yes' ? yes : 1 - yes);
        return { there, said, still, chance: (there ? belief : 1 - belief) * tells * (still ? lasts : 1 - lasts) };
      }),
    ),
  );
  const open = all.filter((each) => each.open);
  const best = (acts: readonly ((leaf: (typeof leaves)[number]) => number)[], of: typeof leaves): number =>
    Math.max(0, ...acts.map((act) => of.reduce((sum, leaf) => sum + leaf.chance * act(leaf), 0)));
  const atOnce = open.map(
    ({ today, cost }) =>
      ({ there }: (typeof leaves)[number]) =>
        (there ? today : 0) - cost,
  );
  const afterYes = all.map(
    ({ afterYes: gain, cost }) =>
      ({ there, still }: (typeof leaves)[number]) =>
        (there && still ? gain : 0) - cost,
  );
  const known = leaves.filter(({ said }) => said !== 'none');
  const asked = best(
    afterYes,
    known.filter(({ said }) => said === 'yes'),
  );
  // Who does not answer is where they were; after a no nothing is offered.
  return Math.max(0, asked - best(atOnce, known));
}

test('the worth is that of the tree of needs, answers and acts', () => {
  fc.assert(
    fc.property(chance, anyAsking, (belief, of) => {
      expect(worthOfAnswer(belief, of)).toBeCloseTo(byTheTree(belief, of), 4);
    }),
  );
});

test('interest is worth no more than an answer that costs nothing, never less than nothing, and is worth something only where it decides', () => {
  fc.assert(
    fc.property(chance, chance, chance, money, money, money, (belief, answered, lasts, gain, cost, askingCost) => {
      const of = asking({ answered, lasts, offers: [offer({ afterYes: gain, cost })] });
      const worth = worthOfInterest(belief, of, askingCost);
      expect(worth).toBeGreaterThanOrEqual(0);
      expect(worth).toBeLessThanOrEqual(worthOfAnswer(belief, of) + 1e-6 * (gain + cost));
    }),
  );
  // At .1 a question does not pay yet; where interest is shown it does: P(shown) = .1 x .3 + .9 x .02 = .048, belief then .625.
  const shown = 0.048 * (worthOfAnswer(0.625, asking()) - 100);
  expect(worthOfInterest(0.1, asking(), 100)).toBeCloseTo(shown, 9);
  expect(worthOfInterest(0.6, asking(), 0)).toBeCloseTo(0, 9);
});

test.each([
  { why: 'a learned need with four days left lasts one time of e', daysLeft: 4, until: 100, lasts: Math.exp(-1) },
  { why: 'where nothing was learned the window says how long', daysLeft: null, until: 40, lasts: Math.exp(-0.1) },
  { why: 'a window that closes today', daysLeft: null, until: 0, lasts: Math.exp(-4) },
])('$why', ({ daysLeft, until, lasts }) => {
  const belief =
    daysLeft === null ? {} : { belief: { modelId: 'm', chance: 0.5, usual: 0.1, daysLeft, strongest: null } };
  expect(answerLasts({ until, ...belief }, 0)).toBeCloseTo(lasts, 12);
});
