import type { Encoding } from '../../table/table-format.ts';
import type { CardProperty } from './card-properties.ts';

const CHARSETS: Readonly<Record<string, string>> = { GB2312: 'gb18030', GBK: 'gb18030', 'ISO-8859-1': 'windows-1252' };

/** The value of a property as text, its escapes still in it: by its own character set, else the file's. */
export function cardText({ parameters, value }: CardProperty, encoding: Encoding): string {
  const quoted = parameters.some((each) => each.endsWith('QUOTED-PRINTABLE'));
  const bytes = quoted
    ? value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : value;
  const stated = parameters.find((each) => each.startsWith('CHARSET='))?.slice(8);
  return decoder(stated, encoding).decode(Buffer.from(bytes, 'latin1'));
}

function decoder(stated: string | undefined, encoding: Encoding): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(stated === undefined ? encoding : (CHARSETS[stated] ?? stated));
  } catch {
    return new TextDecoder(encoding);
  }
}

/** The parts of a structured value (name, address, organisation) without their escapes. */
export const cardParts = (text: string): string[] => text.split(/(?<!\\)(?:\\\\)*;/).map((part) => unescaped(part));

/** A value without escapes and scheme (`tel:`, `mailto:`), white space collapsed. */
export const unescaped = (text: string): string =>
  text
    .replace(/\\n/gi, ' ')
    .replace(/\\([,;:\\])/g, '$1')
    .replace(/^(?:tel|mailto|sip):/i, '')
    .replace(/\s+/g, ' ')
    .trim();
