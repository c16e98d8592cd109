import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Day, parseDay } from '@vivero/domain';
import { UsageError } from './command.ts';

/** Node's own parser with its complaints turned into wrong usage. */
export function argumentsOf<const Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
  positionals: { readonly minimum: number; readonly maximum: number } = { minimum: 0, maximum: 0 },
) {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    } catch (cause) {
      throw new UsageError(cause instanceof Error ? cause.message : String(cause));
    }
  })();
  const given = parsed.positionals.length;
  if (given < positionals.minimum || given > positionals.maximum) throw new UsageError('wrong number of arguments');
  return parsed;
}

/** A business day such as 2026-11-22. */
export function dayArgument(name: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new UsageError(`--${name} must be a day like 2026-11-22, not ${text}`);
  return day;
}
