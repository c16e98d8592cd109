import type { IncomingMessage, ServerResponse } from 'node:http';

/** One nonce a response, for the page's scripts and for Ant Design's style tags. */
export interface WithNonce {
  cspNonceOfVivero?: string;
}

type Directive = string | ((request: IncomingMessage, response: ServerResponse) => string);

/**
 * Everything from this server and nothing else. `style-src-attr 'unsafe-inline'`: Ant Design positions pop-ups by style attributes;
 * style *tags* still need the nonce.
 */
export function contentSecurityPolicy(secure: boolean): Record<string, Directive[]> {
  const nonce: Directive = (_request, response) =>
    `'nonce-${(response as ServerResponse & WithNonce).cspNonceOfVivero ?? ''}'`;
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", nonce],
    'style-src': ["'self'", nonce],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
  };
}
