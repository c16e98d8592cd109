import { FileProblem } from '../file-problem.ts';

/**
 * Cuts whole `<name ...>...</name>` elements out of streamed XML, whatever their namespace prefix. Spreadsheet elements of one
 * name never nest in each other, which is all that this relies on; entities declared by the document are not expanded.
 * @throws FileProblem `file.too_large` when one element outgrows `maxChars`
 */
export async function* xmlElements(
  text: AsyncIterable<string>,
  name: string,
  maxChars: number,
): AsyncGenerator<{ readonly attributes: string; readonly content: string }> {
  const open = new RegExp(`<((?:\\w+:)?)${name}(?=[\\s/>])([^>]*)>`, 'g');
  let buffer = '';
  for await (const piece of text) {
    buffer += piece;
    let done = 0;
    for (;;) {
      open.lastIndex = done;
      const start = open.exec(buffer);
      if (!start) {
        // Everything up to the last tag's beginning is of no further use.
        const tag = buffer.lastIndexOf('<');
        done = tag < done ? buffer.length : tag;
        break;
      }
      const attributes = start[2] ?? '';
      if (attributes.endsWith('/')) {
        yield { attributes, content: '' };
        done = open.lastIndex;
        continue;
      }
      const closing = `</${start[1] ?? ''}${name}>`;
      const end = buffer.indexOf(closing, open.lastIndex);
      if (end < 0) {
        done = start.index;
        break;
      }
      yield { attributes, content: buffer.slice(open.lastIndex, end) };
      done = end + closing.length;
    }
    buffer = buffer.slice(done);
    if (buffer.length > maxChars) throw new FileProblem({ code: 'file.too_large', limit: 'cell_chars' });
  }
}

/** The value of one attribute, or undefined. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const text = match?.[1] ?? match?.[2];
  return text === undefined ? undefined : xmlText(text);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML character data, with Excel's own `_x000D_` escapes undone. */
export function xmlText(raw: string): string {
  const text = raw.includes('&')
    ? raw.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return NAMED[name] ?? whole;
        const code = Number(name[1] === 'x' || name[1] === 'X' ? `0x${name.slice(2)}` : name.slice(1));
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : raw;
  return text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
