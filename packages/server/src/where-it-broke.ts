/** What may be written down about a bug: its kind and its place in the code. Its message may hold what a person typed, on any of its lines. */
export function whereItBroke(error: unknown): {
  readonly name: string;
  readonly code: string | undefined;
  readonly at: readonly string[];
} {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, at: [] };
  const { code } = error as { code?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => /^ {4}at [^\n]*:\d+:\d+\)?$/.test(line));
  return { name: error.name, code: typeof code === 'string' ? code : undefined, at: at.slice(0, 5) };
}
