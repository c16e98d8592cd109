import { proportion, type Proportion } from '@vivero/decision';
import type { Masked, StageOrNone } from '@vivero/domain';
import type { OperableCustomer } from '@vivero/storage';
import { type JudgedTouch, workingTouches } from '../mirror/touch-modes.ts';
import { hiddenParts } from '../questions/hidden-parts.ts';
import { cellsOf, hideSmall } from '../questions/hide-small.ts';

/** Operated share (demands 9) of a group of people. */
export interface OperatedGroup<Of> {
  readonly of: Of;
  readonly share: Proportion | Masked;
}

/** Of all operable people, those with a contact that works with them and a dated next step; in all, and taken apart in three ways. */
export interface Operated {
  readonly share: Proportion | Masked;
  /** In the order of book numbers, stages and names: never by the figure. */
  readonly byBook: readonly OperatedGroup<number>[];
  readonly byStage: readonly OperatedGroup<StageOrNone>[];
  readonly bySource: readonly OperatedGroup<string>[];
}

/** @param touches of the window */
export function operatedBy(
  operable: readonly OperableCustomer[],
  touches: readonly JudgedTouch[],
  stages: readonly StageOrNone[],
  masked: boolean,
): Operated {
  const touched = new Set(workingTouches(touches).map(({ touch }) => touch.customerId));
  const shareOf = (people: readonly OperableCustomer[]): Proportion | Masked => {
    const operated = people.filter(({ customerId, hasNextStep }) => hasNextStep && touched.has(customerId)).length;
    const share = proportion(operated, people.length);
    return masked ? hideSmall(share, cellsOf(share)) : share;
  };
  const groups = <Of extends number | string>(ofPerson: (person: OperableCustomer) => Of): OperatedGroup<Of>[] => {
    const parts = [...Map.groupBy(operable, ofPerson)].map(([of, people]) => ({
      of,
      people: people.length,
      share: shareOf(people),
    }));
    const hidden = hiddenParts(
      parts,
      ({ share }) => 'masked' in share,
      ({ people }) => people,
    );
    return parts.map((part) => ({ of: part.of, share: hidden.has(part) ? { masked: true } : part.share }));
  };
  return {
    share: shareOf(operable),
    byBook: groups(({ rm }) => rm).toSorted((a, b) => a.of - b.of),
    byStage: groups(({ stage }) => stage).toSorted((a, b) => stages.indexOf(a.of) - stages.indexOf(b.of)),
    bySource: groups(({ source }) => source).toSorted((a, b) => (a.of < b.of ? -1 : 1)),
  };
}
