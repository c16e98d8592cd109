import { detectTable, type Mapping, parseMapping, readMapping, suggestMapping } from '@vivero/connectors';
import { type Actor, type Day, type Language, ok, type Result } from '@vivero/domain';
import { appendAudit, inScope, keepMapping as writeMapping, listMappings, type Stores } from '@vivero/storage';

/** The mapping of this name that was kept, or the one in the file of this path. */
export async function findMapping(stores: Stores, nameOrPath: string): Promise<Result<Mapping>> {
  const kept = (await inScope(stores, [], listMappings)).find(({ name }) => name === nameOrPath);
  return kept === undefined ? readMapping(nameOrPath) : parseMapping(kept.mapping);
}

/** Reads a mapping from a file and keeps it under its own name for the next export of the same kind. */
export async function keepMapping(stores: Stores, actor: Actor, path: string, now: string): Promise<Result<Mapping>> {
  const mapping = await readMapping(path);
  if (!mapping.ok) return mapping;
  const { name, version } = mapping.value;
  await inScope(stores, [], async (db) => {
    await writeMapping(db, { name, mapping: mapping.value, changedAt: now, changedBy: actor.id });
    await appendAudit(db, { at: now, actor: actor.id, action: 'mapping.kept', subject: name, details: { version } });
  });
  return mapping;
}

export interface MappingLine {
  readonly name: string;
  readonly kind: Mapping['kind'];
  readonly columns: number;
  readonly changedAt: string;
}

export async function keptMappings(stores: Stores): Promise<readonly MappingLine[]> {
  const kept = await inScope(stores, [], listMappings);
  return kept.flatMap(({ name, mapping, changedAt }) => {
    const known = parseMapping(mapping);
    return known.ok
      ? [{ name, kind: known.value.kind, columns: Object.keys(known.value.columns).length, changedAt }]
      : [];
  });
}

/** What Vivero would take the columns of a file for: the start of a mapping that a person then corrects. */
export async function suggestedMapping(
  path: string,
  wish: { readonly name: string; readonly currency: string; readonly today: Day; readonly language: Language },
): Promise<Result<Mapping>> {
  const detected = await detectTable(path, { asOf: wish.today, locale: wish.language });
  if (!detected.ok) return detected;
  const suggestion = suggestMapping(detected.value, { name: wish.name, currency: wish.currency });
  return suggestion.ok ? ok(suggestion.value.mapping) : suggestion;
}
