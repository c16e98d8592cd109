import type { Condition } from '@vivero/domain';

export type ConditionKind = Exclude<Condition['is'], 'all' | 'any' | 'not'>;

/** What can be added, in two lists as somebody looks for it. */
export const KINDS = {
  is: [
    'stage',
    'holds',
    'figure',
    'bank_segment',
    'book',
    'branch',
    'relation',
    'cooling',
    'under_watch',
    'basis',
    'detour',
    'unknown',
    'segment',
  ],
  did: ['did', 'sum', 'sequence'],
} as const satisfies Readonly<Record<string, readonly ConditionKind[]>>;

/** A condition as it begins: what has to be chosen is empty, what nearly everybody means is there. */
export function newCondition(is: ConditionKind): Condition {
  const when = { span: 'last', days: 90 } as const;
  switch (is) {
    case 'stage':
      return { is, which: 'shown', in: [] };
    case 'book':
    case 'branch':
    case 'bank_segment':
    case 'relation':
    case 'basis':
    case 'detour':
      return { is, in: [] };
    case 'cooling':
    case 'under_watch':
    case 'holds':
      return { is };
    case 'figure':
      return { is, of: 'age', compare: 'at_least', value: Number.NaN };
    case 'unknown':
      return { is, of: 'age' };
    case 'segment':
      return { is, id: '' };
    case 'did':
      return { is, what: { codes: ['CT-V'] }, when, times: 'at_least', count: 1 };
    case 'sum':
      return { is, what: { codes: ['TX-S'] }, when, amount: Number.NaN };
    case 'sequence':
      return { is, steps: [{ what: { codes: ['IN-Q'] } }, { what: { codes: ['TX-S'] }, within: 30 }], when };
  }
}
