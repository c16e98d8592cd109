import type { HandOver } from '@vivero/domain';
import { z } from 'zod';
import { type HttpAnswer, httpAnswer } from '../http/http-answer.ts';

export interface WecomOptions {
  /** Of the official interface; another one in tests and behind a relay of the bank's. */
  readonly url: string;
  readonly corpId: string;
  /** The secret of "customer contact", or of an application that may use it. */
  readonly secret: string;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly patienceMs?: number;
}

/** A message to one customer. WeCom asks the member who keeps the contact to confirm it before it goes out. */
export interface WecomMessage {
  /** The customer as WeCom knows them. */
  readonly externalUserId: string;
  readonly text: string;
}

const Token = z.object({ errcode: z.int(), access_token: z.string().default(''), expires_in: z.number().default(0) });
const Added = z.object({
  errcode: z.int(),
  fail_list: z.array(z.string()).nullable().default([]),
  msgid: z.string().default(''),
});

/** A token is fetched anew so many seconds before it ends. */
const EARLY_SECONDS = 300;
/** The token is not known or has ended (40014, 42001): a new one is fetched, once. */
const TOKEN_GONE = [40014, 42001];
/** Busy; asked too often (45009) or too much at once (45033). */
const LATER = [-1, 45009, 45033];
/** The bank's own settings: secret, corporation, rights, address of the machine (global error codes of the developer centre, document/path/90313). */
const SETTINGS = [40001, 40013, 40091, 41004, 48002, 60011, 60020, 301002];
/** Not a contact of ours, or not any more. */
const NO_CONTACT = [40096, 84061];

/**
 * The official interface of WeCom for messages to customers: `externalcontact/add_msg_template` with a token of `gettoken`
 * (developer.work.weixin.qq.com, document/path/92135 and 91039). It has no number by which it knows a message again: what got no answer is unknown.
 */
export class WecomGateway {
  readonly #options: WecomOptions;
  #token: { readonly text: string; readonly until: number } | undefined;

  constructor(options: WecomOptions) {
    this.#options = options;
  }

  async handOver({ externalUserId, text }: WecomMessage): Promise<HandOver> {
    for (let again = true; ; again = false) {
      const token = await this.#fetched();
      if (typeof token !== 'string') return token;
      const body = { chat_type: 'single', external_userid: [externalUserId], text: { content: text } };
      const said = await this.#ask('externalcontact/add_msg_template', { access_token: token }, body);
      if (said.came !== 'answer')
        return { outcome: said.came === 'silent' ? 'unknown' : 'unreachable', answer: `wecom.${said.code}` };
      const added = read(Added, said.text);
      if (added === undefined) return { outcome: 'unknown', answer: `wecom.http_${said.status}` };
      if (TOKEN_GONE.includes(added.errcode) && again) {
        this.#token = undefined;
        continue;
      }
      if (added.errcode === 0 && added.fail_list?.includes(externalUserId) === true)
        return { outcome: 'refused', answer: 'wecom.fail_list' };
      return { outcome: outcomeOf(added.errcode), answer: `wecom.${added.errcode}` };
    }
  }

  /** Whether corporation and secret are right, without any message. */
  async prove(): Promise<HandOver> {
    const token = await this.#fetched();
    return typeof token === 'string' ? { outcome: 'taken', answer: 'wecom.0' } : token;
  }

  async #fetched(): Promise<string | HandOver> {
    const { corpId, secret, now } = this.#options;
    const at = Date.parse(now());
    if (this.#token !== undefined && at < this.#token.until) return this.#token.text;
    const said = await this.#ask('gettoken', { corpid: corpId, corpsecret: secret });
    if (said.came !== 'answer') return { outcome: 'unreachable', answer: `wecom.${said.code}` };
    const token = read(Token, said.text);
    if (token === undefined) return { outcome: 'unreachable', answer: `wecom.http_${said.status}` };
    const { errcode, access_token: text, expires_in: seconds } = token;
    if (errcode !== 0 || text === '') return { outcome: 'unreachable', answer: `wecom.${errcode}` };
    this.#token = { text, until: at + Math.max(0, seconds - EARLY_SECONDS) * 1_000 };
    return text;
  }

  #ask(path: string, query: Readonly<Record<string, string>>, body?: object): Promise<HttpAnswer> {
    const { url, patienceMs = 10_000 } = this.#options;
    const address = `${url.replace(/\/$/, '')}/cgi-bin/${path}?${new URLSearchParams(query).toString()}`;
    const init =
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return httpAnswer(address, init, patienceMs);
  }
}

function outcomeOf(errcode: number): HandOver['outcome'] {
  if (errcode === 0) return 'taken';
  if (LATER.includes(errcode)) return 'later';
  if (SETTINGS.includes(errcode) || TOKEN_GONE.includes(errcode)) return 'unreachable';
  return NO_CONTACT.includes(errcode) ? 'address' : 'refused';
}

function read<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
