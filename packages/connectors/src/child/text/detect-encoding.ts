import type { Encoding, LocaleHint } from '../../table/table-format.ts';
import { utf16Order } from './utf16-order.ts';

const EVIDENCE_BYTES = 256 * 1024;

/**
 * The encoding of a text file, from all of its bytes: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8,
 * then which double-byte code the non-ASCII bytes look like. A single lost character must not turn a UTF-8 file into
 * another encoding, so up to 1 in 1,000 broken sequences is still UTF-8 (those rows are refused later).
 */
export async function detectEncoding(bytes: AsyncIterable<Buffer>, locale: LocaleHint): Promise<Encoding> {
  let first = true;
  const strict = new TextDecoder('utf-8', { fatal: true });
  let valid = true;
  const evidence: Buffer[] = [];
  let evidenceBytes = 0;
  for await (const chunk of bytes) {
    if (first) {
      const early = fromMark(chunk) ?? utf16Order(chunk);
      if (early) return early;
      first = false;
    }
    if (valid) valid = decodes(strict, chunk);
    if (evidenceBytes < EVIDENCE_BYTES && !isAscii(chunk)) {
      evidence.push(chunk);
      evidenceBytes += chunk.length;
    }
  }
  if (valid && decodes(strict, undefined)) return 'utf-8';
  return fromEvidence(Buffer.concat(evidence), locale);
}

function fromMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0x84 && head[1] === 0x31 && head[2] === 0x95 && head[3] === 0x33) return 'gb18030';
  return undefined;
}

const isAscii = (chunk: Buffer): boolean => {
  for (const byte of chunk) if (byte > 0x7f) return false;
  return true;
};

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/**
 * GB18030 text is made almost wholly of the 3,755 common characters (lead B0-D7, trail A1-FE), Big5 text of lead A4-C6;
 * in Western text a high byte stands alone between ASCII letters.
 */
function fromEvidence(bytes: Buffer, locale: LocaleHint): Encoding {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = count(text, (c) => c === 0xfffd);
  const good = count(text, (c) => c > 0x7f && c !== 0xfffd);
  if (good >= 20 && broken * 1_000 <= good + 1_000 && broken < good / 20) return 'utf-8';
  let pairs = 0;
  let gb = 0;
  let big5 = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xd7 && trail >= 0xa1) gb += 1;
    if (lead >= 0xa1 && lead <= 0xc6 && (trail >= 0xa1 || (trail >= 0x40 && trail <= 0x7e))) big5 += 1;
    if (trail >= 0x40) i += 1;
  }
  if (gb >= pairs * 0.8 && (pairs >= 4 || locale === 'zh')) return 'gb18030';
  if (big5 >= pairs * 0.8 && pairs >= 4) return 'big5';
  return locale === 'zh' && gb >= pairs * 0.5 ? 'gb18030' : 'windows-1252';
}

function count(text: string, matches: (code: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < text.length; i += 1) if (matches(text.charCodeAt(i))) n += 1;
  return n;
}
