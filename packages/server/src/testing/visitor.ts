import type { httpServer } from '../http-server.ts';
import { PASSWORD } from './small-bank.ts';

type Server = Awaited<ReturnType<typeof httpServer>>;
type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The answer's JSON. */
  readonly body: Record<string, unknown>;
}

/** A browser with its cookies, without a network: what a person at one address can do to a server. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #server: Server;
  readonly #remoteAddress: string;

  constructor(server: Server, remoteAddress = '127.0.0.1') {
    this.#server = server;
    this.#remoteAddress = remoteAddress;
  }

  async ask(method: Method, url: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const reply = await this.#server.inject({
      method,
      url,
      remoteAddress: this.#remoteAddress,
      headers,
      cookies: Object.fromEntries(this.cookies),
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of reply.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const json = String(reply.headers['content-type']).startsWith('application/json') && reply.body !== '';
    return {
      status: reply.statusCode,
      text: reply.body,
      headers: reply.headers,
      body: json ? (JSON.parse(reply.body) as Record<string, unknown>) : {},
    };
  }

  get(url: string): Promise<Answer> {
    return this.ask('GET', url);
  }

  /** As the page does it: with the token that it asks for first. */
  async send(method: Method, url: string, payload?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const { body } = await this.get('/api/csrf');
    return this.ask(method, url, payload, { 'x-csrf-token': String(body['csrfToken']), ...headers });
  }

  signIn(login: string, password = PASSWORD): Promise<Answer> {
    return this.send('POST', '/api/session', { login, password });
  }
}
