import { readFile } from 'node:fs/promises';
import { fail, type Result } from '@vivero/domain';
import { parseMapping, type Mapping } from './mapping.ts';

/** A mapping from a JSON file. */
export async function readMapping(path: string): Promise<Result<Mapping>> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return fail({ code: 'file.not_found', path });
  try {
    return parseMapping(JSON.parse(text));
  } catch (cause) {
    return fail({
      code: 'import.mapping_invalid',
      faults: [cause instanceof SyntaxError ? `not JSON: ${cause.message}` : String(cause)],
    });
  }
}
