import type { HandOver } from '@vivero/domain';
import { httpAnswer } from '../http/http-answer.ts';
import { signedHeaders, type SignedMessage } from './signed.ts';

export interface WebhookOptions {
  readonly url: string;
  /** The present secret first, then those that it takes the place of: `whsec_` and base64. */
  readonly secrets: readonly string[];
  /** Milliseconds until an answer must be there. */
  readonly patienceMs?: number;
}

/** The bank's own address is wrong, or the secret: nothing about the message, and nothing that it should end by. */
const NOT_FOR_US = [401, 403, 404, 405, 410];
/** Asked too early, too often, or at a bad moment. */
const LATER = [408, 425, 429];

/** Hands messages to another machine of the bank's, such as a gateway for text messages. The same id again is the same message. */
export class WebhookGateway {
  readonly #options: WebhookOptions;

  constructor(options: WebhookOptions) {
    this.#options = options;
  }

  async handOver(message: SignedMessage): Promise<HandOver> {
    const { url, secrets, patienceMs = 10_000 } = this.#options;
    const { body } = message;
    const said = await httpAnswer(url, { method: 'POST', headers: signedHeaders(secrets, message), body }, patienceMs);
    // Whoever said nothing is asked again: by its id they know the message if they have it.
    if (said.came !== 'answer')
      return { outcome: said.came === 'silent' ? 'later' : 'unreachable', answer: `http.${said.code}` };
    return { outcome: outcomeOf(said.status), answer: `http.${said.status}` };
  }
}

function outcomeOf(status: number): HandOver['outcome'] {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 422) return 'address';
  if (status < 400 || NOT_FOR_US.includes(status)) return 'unreachable';
  return status >= 500 || LATER.includes(status) ? 'later' : 'refused';
}
