import type { PlanRow } from '@vivero/decision';
import { type AnsweredRow, type ContactMedium, fail, ok, type Problem, type Result } from '@vivero/domain';
import {
  categoryOfNeed,
  customersNamed,
  type Db,
  decisionById,
  promiseById,
  type StoredPromise,
} from '@vivero/storage';

/** What a tap is about: a row of Today, or a contact with a customer that no row proposed. */
export type TapSubject =
  | { readonly decisionId: string }
  | { readonly customerId: string; readonly medium: ContactMedium };

export interface Subject {
  readonly customerId: string;
  readonly rm: number;
  readonly decisionId: string | null;
  readonly row: AnsweredRow;
  /** The promise that the row was there for, if it is still open. */
  readonly promise: StoredPromise | null;
}

/** Minutes of a contact that no row has estimated. [D] */
const UNPLANNED_MINUTES = 6;

/** The row as the rule of outcomes sees it. Somebody else's row or customer is not found, exactly as one that does not exist. */
export async function answeredRow(
  db: Db,
  about: TapSubject,
): Promise<Result<Subject, Extract<Problem, { code: 'outcome.row_not_found' | 'customer.not_found' }>>> {
  if ('customerId' in about) {
    const [line] = await customersNamed(db, [about.customerId]);
    if (line === undefined) return fail({ code: 'customer.not_found', customerId: about.customerId });
    const row = { ...PLAIN, medium: about.medium };
    return ok({ customerId: line.customerId, rm: line.rm, decisionId: null, row, promise: null });
  }
  const { decisionId } = about;
  const decision = await decisionById(db, decisionId);
  const row = (decision?.record as { row?: PlanRow } | undefined)?.row;
  if (decision === undefined || row === undefined) return fail({ code: 'outcome.row_not_found', decisionId });
  const promised = row.promiseId === null ? undefined : await promiseById(db, row.promiseId);
  const promise = promised?.state === 'open' ? promised : null;
  return ok({
    customerId: decision.customerId,
    rm: decision.rm,
    decisionId,
    promise,
    row: {
      ...row,
      promiseId: promise?.promiseId ?? null,
      needCategory: row.needId === null ? null : await categoryOfNeed(db, row.needId),
    },
  });
}

const PLAIN: Omit<AnsweredRow, 'medium'> = {
  action: 'care',
  minutes: UNPLANNED_MINUTES,
  needId: null,
  needKind: null,
  needCategory: null,
  productId: null,
  contentId: null,
  promiseId: null,
  nextStep: { key: 'promise.call_again', params: {} },
};
