import type { PlanRow } from '@vivero/decision';
import { type AnsweredRow, type ContactMedium, fail, ok, type Problem, type Result } from '@vivero/domain';
import {
  categoryOfNeed,
  customersNamed,
  type Db,
  decisionById,
  promiseById,
  type StoredPromise,
  taskById,
} from '@vivero/storage';
import { actionOf, taskScript } from '../plan/task-row.ts';

/** What a tap is about: a row of Today, which a decision or a touch has put there, or a contact with a customer that no row proposed. */
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

/** The touch that has put a row there, by the row's id; null = a decision has, or there was no row. */
export const touchOfRow = (decisionId: string | null): string | null =>
  decisionId?.startsWith('tch_') === true ? decisionId : null;

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
  const touchId = touchOfRow(decisionId);
  if (touchId !== null) return answeredTask(db, touchId);
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
      touchId: null,
      needCategory: row.needId === null ? null : await categoryOfNeed(db, row.needId),
    },
  });
}

async function answeredTask(
  db: Db,
  touchId: string,
): Promise<Result<Subject, Extract<Problem, { code: 'outcome.row_not_found' }>>> {
  const task = await taskById(db, touchId);
  if (task === undefined) return fail({ code: 'outcome.row_not_found', decisionId: touchId });
  const { customerId, rm, medium, needKind, productId, contentId } = task;
  const said = { medium, needKind, productId, contentId, touchId, action: actionOf(task) };
  const row = { ...PLAIN, ...said, nextStep: taskScript(task).nextStep };
  return ok({ customerId, rm, decisionId: touchId, row, promise: null });
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
  touchId: null,
  nextStep: { key: 'promise.call_again', params: {} },
};
