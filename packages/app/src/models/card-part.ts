import type { Sentence } from '@vivero/domain';

/** What may be said of a model under one heading. */
export interface CardPart {
  readonly part:
    | 'learned'
    | 'judgement'
    | 'calibration'
    | 'figures'
    | 'signs'
    | 'leaving'
    | 'keeping'
    | 'buying'
    | 'stability'
    | 'limits';
  readonly lines: readonly Sentence[];
}
