import { ApiFailure } from '../api/api-failure.ts';
import { answer, api } from '../api/api.ts';
import type { Sent, WaitingNote } from './note-queue.ts';

/** Which paths there are is the note form's business; what travels is checked by the server as ever. */
const post = api.POST as unknown as (
  path: string,
  init: { body: object },
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Sends one note. A session that has ended counts as unreachable: the note waits until its owner signs in again. */
export async function sendNote({ path, body, clientKey }: WaitingNote): Promise<Sent> {
  try {
    await answer(post(path, { body: { ...body, clientKey } }));
    return 'taken';
  } catch (failure) {
    const problem = failure instanceof ApiFailure ? failure.problem : 'unreachable';
    if (problem === 'unreachable' || WAITS.has(problem.code)) return 'unreachable';
    return { refused: problem.code };
  }
}

/** Problems that pass by themselves. */
const WAITS: ReadonlySet<string> = new Set([
  'access.signed_out',
  'access.forged_request',
  'access.too_many_attempts',
  'request.failed',
]);
