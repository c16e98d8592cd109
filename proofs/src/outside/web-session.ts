/** One person's browser without a page: keeps cookies, sends the token against forged requests. */
export class WebSession {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();

  constructor(address: string) {
    this.#address = address;
  }

  async get(path: string): Promise<{ readonly status: number; readonly text: string }> {
    return this.#send(path, {});
  }

  async json<T>(path: string): Promise<T> {
    const { status, text } = await this.get(path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${text.slice(0, 300)}`);
    return JSON.parse(text) as T;
  }

  async post(
    path: string,
    body: unknown,
    method = 'POST',
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { csrfToken } = await this.json<{ csrfToken: string }>('/api/csrf');
    return this.#send(path, {
      method,
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
      body: JSON.stringify(body),
    });
  }

  /** Writes what is expected to be taken. @throws Error with what was answered where it is not */
  async write<T>(path: string, body: unknown, method = 'POST'): Promise<T> {
    const { status, text } = await this.post(path, body, method);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Signs in as one of the demonstration bank's people. */
  async signInToDemo(login: string): Promise<void> {
    const { status, text } = await this.post('/api/session/demo', { login });
    if (status !== 200) throw new Error(`sign-in as ${login}: ${status} ${text.slice(0, 300)}`);
  }

  async #send(path: string, init: { method?: string; body?: string; headers?: Readonly<Record<string, string>> }) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.#address + path, { ...init, headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return { status: response.status, text: await response.text() };
  }
}
