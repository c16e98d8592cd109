import { expect, test } from 'vitest';
import { randomStreams } from '../random/random-stream.ts';
import { knowledgeShare, type OwnChoice, ownKnowledge } from './own-knowledge.ts';

const CERTAIN = { sensitivity: 1, falseAlarm: 0 };
const ERRING = { sensitivity: 0.8, falseAlarm: 0.1 };
const choices = (count: number, yes: number, believed = 0, telling = CERTAIN): readonly OwnChoice[] =>
  Array.from({ length: count }, (_, i) => ({ believed, telling, yes: i < yes }));

test.each([
  { why: 'answers that never err: the share itself', own: choices(10, 4), value: 0.4, error: Math.sqrt(0.024) },
  { why: 'half of what the list believed anyway is no knowledge', own: choices(10, 5, 0.5), value: 0, error: null },
  { why: 'false alarms alone are no knowledge', own: choices(10, 1, 0, ERRING), value: 0, error: null },
  { why: 'all in need say yes four times of five', own: choices(10, 8, 0, ERRING), value: 1, error: null },
  { why: 'fewer than the list expected: below nothing', own: choices(10, 0, 0.5), value: -1, error: null },
])('$why', ({ own, value, error }) => {
  const [line] = ownKnowledge([own]);
  expect(line!.alone!.value).toBeCloseTo(value, 9);
  if (error !== null) expect(line!.alone!.error).toBeCloseTo(error, 9);
  expect(line!.alone!.error).toBeGreaterThan(0);
});

test('three RMs say nothing of how far RMs differ: each is pulled towards knowing nothing', () => {
  const [first] = ownKnowledge([choices(10, 4), choices(10, 4), choices(10, 4)]);
  const weight = 0.2 ** 2 / (0.2 ** 2 + 0.024);
  expect(first!.pooled.mean).toBeCloseTo(0.4 * weight, 9);
});

test('whoever chose nothing is as the others are on average; nobody at all is as everybody is believed to be', () => {
  const lines = ownKnowledge([choices(50, 20), choices(50, 20), [], choices(50, 20), choices(50, 20)]);
  expect(lines[2]).toMatchObject({ choices: 0, alone: null });
  expect(lines[2]!.pooled.mean).toBeCloseTo(0.4, 6);
  expect(ownKnowledge([[]])[0]!.pooled).toMatchObject({ mean: 0, deviation: 0.2 });
});

test('a share to act by is a chance, and never certain', () => {
  expect(ownKnowledge([choices(500, 500), choices(500, 0, 0.9)]).map(knowledgeShare)).toEqual([0.95, 0]);
});

test.each([
  { why: 'an answer that tells nothing', own: choices(3, 1, 0.1, { sensitivity: 0.1, falseAlarm: 0.1 }) },
  { why: 'a belief that leaves no room', own: choices(3, 1, 1) },
])('refuses $why', ({ own }) => {
  expect(() => ownKnowledge([own])).toThrow(RangeError);
});

test('what RMs truly know is found again, and its intervals hold it about as often as they say', () => {
  const stream = randomStreams(11).stream('own knowledge');
  const [rms, repeats] = [8, 150];
  let [held, raw, pulled, bias] = [0, 0, 0, 0];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const truth = Array.from({ length: rms }, () => 0.25 + 0.12 * (stream() + stream() + stream() - 1.5));
    const lines = ownKnowledge(
      truth.map((knows) =>
        Array.from({ length: 60 }, (): OwnChoice => {
          const believed = 0.2 * stream();
          const inNeed = stream() < knows + (1 - knows) * believed;
          return { believed, telling: ERRING, yes: stream() < (inNeed ? 0.8 : 0.1) };
        }),
      ),
    );
    for (const [rm, { alone, pooled }] of lines.entries()) {
      held += Number(pooled.lower <= truth[rm]! && truth[rm]! <= pooled.upper);
      raw += (alone!.value - truth[rm]!) ** 2;
      pulled += (pooled.mean - truth[rm]!) ** 2;
      bias += alone!.value - truth[rm]!;
    }
  }
  const all = rms * repeats;
  // 1,200 intervals, eight of them from one draw of the spread: two points either way are chance.
  expect(held / all).toBeGreaterThan(0.93);
  expect(held / all).toBeLessThan(0.995);
  expect(Math.abs(bias / all)).toBeLessThan(0.01);
  expect(pulled).toBeLessThan(0.8 * raw);
});
