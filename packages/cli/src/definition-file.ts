import { readFileSync } from 'node:fs';
import { UsageError } from './arguments.ts';

/** The JSON of a definition; `-` = what is piped in. Whether it means anything is for the rules to say. */
export function definitionFile(path: string): unknown {
  const text = (() => {
    try {
      return readFileSync(path === '-' ? 0 : path, 'utf8');
    } catch (cause) {
      throw new UsageError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  })();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
