import { open } from 'node:fs/promises';
import { FileProblem } from './file-problem.ts';
import type { BrokenRow, ChildRequest, Frame } from './frame.ts';
import type { OpenTable } from './open-table.ts';
import { sniffContainer } from './sniff-container.ts';
import { pageTable } from './markup/page-table.ts';
import { spreadsheetXmlTable } from './markup/spreadsheet-xml-table.ts';
import { textTable } from './text/text-table.ts';
import { vcardTable } from './vcard/vcard-table.ts';
import { workbookTable } from './xlsx/workbook-table.ts';

const ROWS_PER_FRAME = 500;

/** Everything that the child has to say about one file: head, rows, end; or the Problem that stopped it. */
export async function* tableFrames(request: ChildRequest): AsyncGenerator<Frame> {
  let rows = 0;
  try {
    const table = await openTable(request);
    yield {
      kind: 'head',
      format: table.format,
      headers: table.headers,
      preamble: table.preamble,
      sheets: table.sheets,
    };
    let batch: (readonly string[] | BrokenRow)[] = [];
    if (request.rowLimit !== 0)
      for await (const row of table.rows) {
        batch.push(row);
        rows += 1;
        if (batch.length === ROWS_PER_FRAME || rows === request.rowLimit) {
          yield { kind: 'rows', from: rows - batch.length + 1, rows: batch };
          batch = [];
        }
        if (rows === request.rowLimit) break;
      }
    if (batch.length > 0) yield { kind: 'rows', from: rows - batch.length + 1, rows: batch };
    yield { kind: 'end', rows };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    yield { kind: 'problem', problem: error.problem };
  }
}

async function openTable(request: ChildRequest): Promise<OpenTable> {
  const file = await open(request.path, 'r');
  const head = Buffer.alloc(4_096);
  let bytesRead = 0;
  try {
    ({ bytesRead } = await file.read(head, 0, head.length, 0));
  } finally {
    await file.close();
  }
  if (bytesRead === 0) throw new FileProblem({ code: 'file.empty' });
  const container = sniffContainer(head.subarray(0, bytesRead));
  switch (container) {
    case 'text':
    case 'gzip':
      return textTable(request, container === 'gzip' ? 'gzip' : 'none');
    case 'zip':
      return workbookTable(request);
    case 'xls': {
      // A megabyte of program that only these files need.
      const { binaryWorkbookTable } = await import('./xls/binary-workbook-table.ts');
      return binaryWorkbookTable(request);
    }
    case 'html':
      return pageTable(request);
    case 'spreadsheet_xml':
      return spreadsheetXmlTable(request);
    case 'vcard':
      return vcardTable(request);
    default:
      throw new FileProblem({ code: 'file.format_unsupported', format: container });
  }
}
