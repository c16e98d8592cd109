/** What came of asking another server. `unreachable`: nothing of the request has gone out; `silent`: it may have been heard, but no answer came. */
export type HttpAnswer =
  | { readonly came: 'answer'; readonly status: number; readonly text: string }
  | { readonly came: 'unreachable' | 'silent'; readonly code: string };

/** Faults that say that no connection was made. */
const NO_CONNECTION =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;
/** Of an answer no more is kept. */
const MOST = 64 * 1_024;

/** Asks once; a redirection is an answer and is not followed: what a message says is for one address only. @param patienceMs until the whole answer is there */
export async function httpAnswer(url: string, init: RequestInit, patienceMs: number): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
    const text = (await response.text()).slice(0, MOST);
    return { came: 'answer', status: response.status, text };
  } catch (error) {
    const { name, cause } = error as { readonly name: string; readonly cause?: { readonly code?: unknown } };
    const code = typeof cause?.code === 'string' ? cause.code : name;
    return { came: NO_CONNECTION.test(code) ? 'unreachable' : 'silent', code: code.toLowerCase() };
  }
}
