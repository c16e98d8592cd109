import { type Mapping, parseMapping } from '@vivero/connectors';
import type { LawfulBasis, Relation, Result } from '@vivero/domain';

/** What only the person who imports can say, asked once: who these people are to the bank, on what basis, and whose file it is. */
export interface ImportAnswers {
  readonly relation?: Relation | undefined;
  readonly basis?: LawfulBasis | undefined;
  /** The system or list that the file comes from: its keys mean something inside it only. */
  readonly sourceName?: string | undefined;
}

/**
 * A mapping with the answers in the place of its own defaults; a column that says it row by row still comes first.
 * @returns `import.mapping_invalid` when the source's name is none
 */
export function answeredMapping(mapping: Mapping, answers: ImportAnswers): Result<Mapping> {
  const { relation, basis, sourceName } = answers;
  const { defaults } = mapping;
  return parseMapping({
    ...mapping,
    name: sourceName ?? mapping.name,
    defaults: { ...defaults, relation: relation ?? defaults.relation, basis: basis ?? defaults.basis },
  });
}
