import { readFileSync } from 'node:fs';
import { UsageError } from './arguments.ts';

/** Row numbers of a file, one a line; 0 is the first row after the header. */
export function rowNumbers(path: string): ReadonlySet<number> {
  const text = (() => {
    try {
      return readFileSync(path, 'utf8');
    } catch (cause) {
      throw new UsageError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  })();
  const lines = text.split(/\s+/u).filter((line) => line !== '');
  const wrong = lines.find((line) => !/^\d+$/.test(line));
  if (wrong !== undefined) throw new UsageError(`${path} must hold one row number a line, not ${wrong}`);
  return new Set(lines.map(Number));
}
