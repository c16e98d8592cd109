import { CFB, utils, write } from '@e965/xlsx';

type Cell = string | number | boolean | null | { readonly v: number; readonly z: string };
type Span = { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } };

/** A workbook of Excel before 2007, as its own programs would have written it. Sheets by name; numbers may carry a format. */
export function binaryWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  how: { readonly merges?: readonly Span[] } = {},
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? { t: 'n', ...cell } : cell))),
    );
    if (how.merges) sheet['!merges'] = [...how.merges];
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

/** A compound file of the given streams: what an encrypted .xlsx, a mail or a text document is. */
export function compoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

/** A record of the binary formats: type, length, content (MS-XLS 2.1.4). */
function record(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}
const words = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const END = record(0x000a, Buffer.alloc(0));

/** A workbook of Excel 5 in a code page of one's choice, which no program at hand writes any more: texts as the bytes they are. */
export function oldWorkbook(codepage: number, rows: readonly (readonly Buffer[])[]): Buffer {
  const begin = record(0x0809, words(0x0500, 0x0005, 0, 0));
  const page = record(0x0042, words(codepage));
  const sheet = (offset: number): Buffer =>
    record(0x0085, Buffer.concat([words(offset, 0, 0), Buffer.from([1]), Buffer.from('S')]));
  const offset = begin.length + page.length + sheet(0).length + END.length;
  const labels = rows.flatMap((row, r) =>
    row.map((text, c) => record(0x0204, Buffer.concat([words(r, c, 0, text.length), text]))),
  );
  const stream = [begin, page, sheet(offset), END, record(0x0809, words(0x0500, 0x0010, 0, 0)), ...labels, END];
  return compoundFile({ Book: Buffer.concat(stream) });
}

/** The beginning of a BIFF 8 stream with a password: BOF, then FILEPASS (MS-XLS 2.4.117) with RC4. */
export function lockedWorkbook(): Buffer {
  const begin = record(0x0809, words(0x0600, 0x0005, 0x0dbb, 0x07cc, 0xc1, 0, 6, 0));
  const filePass = record(0x002f, Buffer.concat([words(1, 1, 1), Buffer.alloc(48, 7)]));
  return compoundFile({ Workbook: Buffer.concat([begin, filePass, END]) });
}
