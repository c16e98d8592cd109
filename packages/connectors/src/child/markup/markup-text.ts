import type { ChildRequest } from '../frame.ts';
import { detectEncoding } from '../text/detect-encoding.ts';
import { wholeFile } from '../whole-file.ts';
import { ENCODINGS, type Encoding } from '../../table/table-format.ts';

const ALIASES: Readonly<Record<string, Encoding>> = { gb2312: 'gb18030', gbk: 'gb18030', 'iso-8859-1': 'windows-1252' };

/** A web page or XML document as text, in the encoding that it states about itself or looks like. */
export async function markupText(
  request: ChildRequest,
): Promise<{ readonly text: string; readonly encoding: Encoding }> {
  const bytes = await wholeFile(request.path, request.limits);
  const given = request.format?.encoding ?? request.overrides.encoding;
  const encoding = given ?? statedEncoding(bytes) ?? (await detectEncoding(once(bytes), request.locale));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** What the head says is believed only where it can be: pages saved anew as UTF-8 or UTF-16 often keep an old statement. */
function statedEncoding(bytes: Buffer): Encoding | undefined {
  const name = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4_096).toString('latin1'))?.[1];
  const stated = ALIASES[name?.toLowerCase() ?? ''] ?? ENCODINGS.find((each) => each === name?.toLowerCase());
  return stated === undefined || stated.startsWith('utf-') ? undefined : stated;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
