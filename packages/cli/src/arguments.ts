import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Day, parseDay } from '@vivero/domain';

/** Wrong usage: the command's help is printed and the answer is 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
/** What was typed, by option and in order. */
export type Arguments<Own extends Options> = Pick<
  ReturnType<typeof parseArgs<{ readonly args: string[]; readonly options: Own; readonly allowPositionals: true }>>,
  'values' | 'positionals'
>;

/** Node's own parser with its complaints turned into wrong usage. */
export function argumentsOf<const Own extends Options>(
  argv: readonly string[],
  options: Own,
  words: { readonly minimum: number; readonly maximum: number } = { minimum: 0, maximum: 0 },
): Arguments<Own> {
  const given = (() => {
    try {
      return parseArgs({ args: [...argv], options, allowPositionals: true as const });
    } catch (cause) {
      throw new UsageError(cause instanceof Error ? cause.message : String(cause));
    }
  })();
  const { positionals } = given as { readonly positionals: readonly string[] };
  if (positionals.length < words.minimum) throw new UsageError('something is missing');
  if (positionals.length > words.maximum)
    throw new UsageError(`too much: ${positionals.slice(words.maximum).join(' ')}`);
  return given;
}

/** A business day such as 2026-11-22. */
export function dayArgument(name: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new UsageError(`--${name} must be a day like 2026-11-22, not ${text}`);
  return day;
}

/** The number of a relationship manager's book. */
export function bookArgument(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const book = /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  if (book === undefined) throw new UsageError(`--${name} must be the number of a book, not ${text}`);
  return book;
}

/** One of a few words. */
export function wordArgument<const Word extends string>(
  name: string,
  text: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (text === undefined) return undefined;
  const word = words.find((known) => known === text);
  if (word === undefined) throw new UsageError(`--${name} must be one of ${words.join(', ')}, not ${text}`);
  return word;
}
