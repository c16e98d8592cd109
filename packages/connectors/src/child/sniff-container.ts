import { utf16Order } from './text/utf16-order.ts';

/** What the first bytes say the file is. The last six are refused by name, so that the person learns what to save it as. */
export type Container =
  | 'text'
  | 'gzip'
  | 'zip'
  | 'xls'
  | 'html'
  | 'spreadsheet_xml'
  | 'vcard'
  | 'dbf'
  | 'pdf'
  | 'mht'
  | 'xml'
  | 'json'
  | 'binary';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((b, i) => bytes[i] === b);

/** @param head at least the first 4 kB of the file, or all of it */
export function sniffContainer(head: Buffer): Container {
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  // A compound file (also an encrypted .xlsx), or the bare stream of BIFF 2, 3, 4 and 5.
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1) && (head[2] ?? 0) >= 4 && head[3] === 0x00)
    return 'xls';
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (isDbf(head)) return 'dbf';
  const text = head
    .subarray(0, 1_024)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^\W*?(?=[<{[])/, '')
    .trimStart();
  if (/^\W*BEGIN:VCARD/i.test(text)) return 'vcard';
  if (/^MIME-Version:/i.test(text)) return 'mht';
  if (/^<(!doctype html|html|head|body|div|style|table|meta|!--)/i.test(text)) return 'html';
  if (/^<\?xml|^<(?:\w+:)?Workbook/i.test(text))
    return /<html/i.test(text) ? 'html' : /office:spreadsheet/.test(text) ? 'spreadsheet_xml' : 'xml';
  if (/^(\{\s*"[^"]*"\s*:|\[\s*[[{])/.test(text)) return 'json';
  return utf16Order(head) === undefined && hasBinaryControls(head) ? 'binary' : 'text';
}

/** dBASE: version byte, a plausible last-update date, and a header length that ends in 0x0D. */
function isDbf(head: Buffer): boolean {
  if (head.length < 33 || ![0x02, 0x03, 0x30, 0x31, 0x83, 0x8b, 0xf5].includes(head[0] ?? 0)) return false;
  const headerLength = head.readUInt16LE(8);
  const month = head[2] ?? 0;
  const day = head[3] ?? 0;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && headerLength >= 33 && headerLength % 32 <= 1;
}

/** Control characters that no table in any supported encoding has; NUL is left out because UTF-16 is full of it. */
function hasBinaryControls(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head)
    if (byte < 0x20 && byte !== 0 && (byte < 0x09 || (byte > 0x0d && byte !== 0x1a && byte !== 0x1b))) controls += 1;
  return controls > head.length / 20;
}
