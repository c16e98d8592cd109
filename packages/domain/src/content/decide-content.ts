import { fail, ok, type Result } from '../result.ts';
import type { Problem } from '../problem.ts';
import type { ContentState, LibraryItem } from './library-item.ts';

export const CONTENT_DECISIONS = ['submit', 'approve', 'return', 'withdraw'] as const;
export type ContentDecision = (typeof CONTENT_DECISIONS)[number];

const MOVES: Readonly<Record<ContentDecision, { readonly from: readonly ContentState[]; readonly to: ContentState }>> =
  {
    submit: { from: ['draft'], to: 'submitted' },
    approve: { from: ['submitted'], to: 'approved' },
    return: { from: ['submitted'], to: 'draft' },
    withdraw: { from: ['submitted', 'approved'], to: 'withdrawn' },
  };

/** Where a piece goes by a decision. Whoever wrote it does not approve it; the database refuses that as well. */
export function decideContent(
  item: Pick<LibraryItem, 'state' | 'writtenBy'>,
  decision: ContentDecision,
  by: string,
): Result<ContentState, Extract<Problem, { code: 'content.wrong_state' | 'content.own_work' }>> {
  const { from, to } = MOVES[decision];
  if (!from.includes(item.state)) return fail({ code: 'content.wrong_state', state: item.state });
  return decision === 'approve' && item.writtenBy === by ? fail({ code: 'content.own_work' }) : ok(to);
}
