import type { Problem } from '../problem.ts';
import type { SegmentProblem } from '../segments/segment-problem.ts';

/** What can be wrong with a playbook; `path` leads to the faulty part, such as `steps.2.due.days`. */
export type PlaybookProblem = SegmentProblem | PlaybookFault;
export type PlaybookFault = Extract<
  Problem,
  {
    readonly code:
      | 'playbook.malformed'
      | 'playbook.words_missing'
      | 'playbook.nothing_chosen'
      | 'playbook.too_many_steps'
      | 'playbook.step_twice'
      | 'playbook.days_invalid'
      | 'playbook.share_invalid'
      | 'playbook.content_unknown'
      | 'playbook.product_unknown'
      | 'playbook.owner_wrong'
      | 'playbook.offer_as_service'
      | 'playbook.out_of_order';
  }
>;
