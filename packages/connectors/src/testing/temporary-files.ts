import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for one test file; call `remove` at the end. */
export function temporaryFiles(): {
  readonly folder: string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'vivero-connectors-'));
  return {
    folder,
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
