import type { Sentence, SentenceParam } from '../terms/phrase.ts';
import { eventWords } from './event-words.ts';
import { figureIn } from './figure-words.ts';
import { group, joined, periodWords, say } from './say.ts';
import type { Condition, Holds, Segment, SequenceStep } from './segment.ts';

/** What a definition names by number or id, in the reader's world. */
export interface SegmentNames {
  readonly currency: string;
  readonly book: (rm: number) => SentenceParam;
  readonly branch: (branchId: string) => SentenceParam;
  readonly bankSegment: (word: string) => SentenceParam;
  readonly segment: (id: string) => SentenceParam;
  /** What a feature is measured in; `minor` and `slope` are amounts in minor units, `yes_no` is 1 or 0. */
  readonly unitOf: (feature: string) => string | undefined;
}

/** A segment as one sentence, groups in brackets. */
export function segmentWords({ where }: Segment, names: SegmentNames): Sentence {
  const name = (value: SentenceParam): Sentence => say('where.name', { name: value });
  const stated = <T>(value: T | null, word: (value: T) => Sentence): Sentence =>
    value === null ? say('where.not_stated') : word(value);
  const among = <T>(key: string, values: readonly (T | null)[], word: (value: T) => Sentence): Sentence =>
    say(key, {
      list: joined(
        'or',
        values.map((value) => stated(value, word)),
      ),
    });

  const words = (condition: Condition): Sentence => {
    switch (condition.is) {
      case 'all':
      case 'any':
        return say('where.group', { list: joined(condition.is === 'all' ? 'and' : 'or', condition.of.map(words)) });
      case 'not':
        return say('where.not', { what: joined('and', [words(condition.of)]) });
      case 'segment':
        return say('where.segment', { name: names.segment(condition.id) });
      case 'book':
        return among('where.book', condition.in, (rm) => name(names.book(rm)));
      case 'branch':
        return among('where.branch', condition.in, (branch) => name(names.branch(branch)));
      case 'bank_segment':
        return among('where.bank_segment', condition.in, (word) => name(names.bankSegment(word)));
      case 'relation':
        return among('where.relation', condition.in, (relation) => say(`relation.${relation}`));
      case 'basis':
        return among('where.basis', condition.in, (basis) => say(`where.basis.${basis}`));
      case 'detour':
        return among('where.detour', condition.in, (detour) => say(`detour.${detour}`, { times: 1 }));
      case 'stage':
        return among(`where.stage.${condition.which}`, condition.in, (stage) => say(`stage.${stage}`));
      case 'cooling':
      case 'under_watch':
        return say(`where.${condition.is}`);
      case 'unknown':
        return say('where.unknown', { figure: figureIn(condition.of) });
      case 'figure': {
        const { of, value, compare } = condition;
        const [figure, unit] = [figureIn(of), names.unitOf(of)];
        if (unit === 'yes_no' && compare === 'exactly')
          return say(`where.figure.${value === 0 ? 'no' : 'yes'}`, { figure });
        if (unit !== 'minor' && unit !== 'slope') return say(`where.figure.${compare}`, { figure, value });
        const amount = { minor: Math.round(value), currency: names.currency };
        return say(`where.money.${compare}`, { figure, value: amount });
      }
      case 'holds':
        return holdsWords(condition, names.currency);
      case 'did': {
        const { what, when, count } = condition;
        const params = { what: joined('and', [eventWords(what, names.currency)]), when: periodWords(when) };
        if (condition.times === 'at_most' && count === 0) return say('where.did.never', params);
        return say(`where.did.${condition.times}`, { ...params, count });
      }
      case 'sum': {
        const amount = { minor: condition.amount, currency: names.currency };
        const what = joined('and', [eventWords(condition.what, names.currency)]);
        return say('where.sum', { what, when: periodWords(condition.when), amount });
      }
      case 'sequence':
        return say('where.sequence', {
          steps: joined(
            'then',
            condition.steps.map((step, i) => stepWords(step, i, names.currency)),
          ),
          when: periodWords(condition.when),
        });
    }
  };
  const whole = words(where);
  return where.is === 'all' || where.is === 'any' ? { ...whole, key: 'where.whole' } : whole;
}

function holdsWords({ categories, where, balance, maturesWithin }: Holds, currency: string): Sentence {
  const what = joined('or', categories?.map((category) => say(`category.${category}`)) ?? [say('where.any_product')]);
  return group('where.holds', what, [
    ...(where === undefined ? [] : [say(`where.${where}`)]),
    ...(balance === undefined ? [] : [say('where.balance', { amount: { minor: balance, currency } })]),
    ...(maturesWithin === undefined ? [] : [say('where.matures', { days: maturesWithin })]),
  ]);
}

function stepWords({ what, within }: SequenceStep, i: number, currency: string): Sentence {
  const params = { what: joined('and', [eventWords(what, currency)]) };
  if (i === 0) return say('where.step.first', params);
  return within === undefined ? say('where.step.then', params) : say('where.step.within', { ...params, days: within });
}
