/** What a letter that came to the bank is, as far as it is about one that the bank has sent. */
export interface ReturnedMail {
  /** A person's answer; a report of a mail server (RFC 3464); a program's answer such as an absence note; or none of them. */
  readonly kind: 'reply' | 'report' | 'automatic' | 'other';
  /** Message-IDs of letters that it is about, without brackets; the nearest first. */
  readonly about: readonly string[];
  /** Its own Message-ID without brackets; null when it has none. */
  readonly messageId: string | null;
  /** ISO instant with Z; null when it says none that can be read. */
  readonly at: string | null;
  /** What the server reports, of the first recipient; null where there is no report. */
  readonly report: {
    readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
    /** Enhanced status of RFC 3463 such as `5.1.1`; null when it gives none. */
    readonly status: string | null;
  } | null;
}

/** Of a letter no more is read: what matters stands at its beginning, or in the first parts of a report. */
const MOST = 512 * 1_024;
const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/** Reads a letter as it came (RFC 5322). Nothing of what a person wrote is kept. @param raw the letter; more than half a megabyte is cut */
export function returnedMail(raw: Uint8Array): ReturnedMail {
  // Bytes as letters: headers are ASCII, and what is not does not matter here.
  const text = Buffer.from(raw.subarray(0, MOST)).toString('latin1').replaceAll('\r\n', '\n');
  const { headers, body } = split(text);
  const date = Date.parse(headers.get('date') ?? '');
  const found = {
    messageId: idsIn(headers.get('message-id'))[0] ?? null,
    at: Number.isNaN(date) ? null : new Date(date).toISOString(),
  };
  const report = reportOf(headers, body);
  if (report !== null) return { ...found, ...report };
  const about = answeredIn(headers);
  const kind = isAutomatic(headers) ? 'automatic' : about.length === 0 ? 'other' : 'reply';
  return { ...found, kind, about, report: null };
}

type Headers = ReadonlyMap<string, string>;

/** Headers with their folded lines put together (the first of each name), and what comes after the first empty line. */
function split(text: string): { readonly headers: Headers; readonly body: string } {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : text.slice(end).replace(/^\n+/, '') };
}

const idsIn = (value: string | undefined): string[] =>
  [...(value ?? '').matchAll(/<([^<>\s]{1,250})>/g)].map(([, id = '']) => id);

/** The letters that it is an answer to, the nearest first. */
const answeredIn = (headers: Headers): string[] => [
  ...new Set([...idsIn(headers.get('in-reply-to')), ...idsIn(headers.get('references')).toReversed()]),
];

/** RFC 3834: what a program answers says so. Older programs have their own ways, of which these are the usual ones. */
function isAutomatic(headers: Headers): boolean {
  const said = headers.get('auto-submitted')?.toLowerCase() ?? 'no';
  if (!said.startsWith('no')) return true;
  if (headers.has('x-autoreply') || headers.has('x-autorespond') || headers.get('return-path') === '<>') return true;
  return /^(?:bulk|junk|list|auto_reply)$/i.test(headers.get('precedence') ?? '');
}

function reportOf(headers: Headers, body: string): Pick<ReturnedMail, 'kind' | 'about' | 'report'> | null {
  const type = headers.get('content-type') ?? '';
  if (!/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status\b/i.test(type)) return null;
  const boundary = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return null;
  const parts = `\n${body}`
    .split(`\n--${mark}`)
    .slice(1)
    .map((part) => split(part.replace(/^[^\n]*\n/, '')));
  const partOf = (kind: RegExp) => parts.find((part) => kind.test(part.headers.get('content-type') ?? ''));
  const status = partOf(/^message\/(?:global-)?delivery-status\b/i);
  if (status === undefined) return null;
  const recipient = recipientOf(status.body);
  const action = ACTIONS.find((each) => recipient.get('action')?.toLowerCase().startsWith(each));
  if (action === undefined) return null;
  const returned = partOf(/^(?:message\/(?:rfc822|global)|text\/rfc822-headers)\b/i);
  const original = returned === undefined ? [] : idsIn(split(returned.body).headers.get('message-id'));
  const about = [...new Set([...original, ...answeredIn(headers)])];
  const code = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(recipient.get('status') ?? '')?.[1] ?? null;
  return { kind: 'report', about, report: { action, status: code } };
}

/** The first block of the report with an action: before it stands what is true of the whole letter. */
function recipientOf(body: string): Headers {
  for (const block of body.split(/\n{2,}/)) {
    const { headers } = split(block);
    if (headers.has('action')) return headers;
  }
  return new Map();
}
