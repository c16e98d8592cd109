import type { Mapping, PointedColumns } from '@vivero/connectors';
import type { UploadAnswers } from './upload.ts';

/** How an earlier file of the same list was read. */
export interface RememberedReading {
  readonly columns: PointedColumns;
  readonly answers: UploadAnswers;
}

/** The mapping of an earlier list all of whose columns this file has again; of several the one that reads most of them. */
export function rememberedReading(
  headers: readonly string[],
  kept: readonly Mapping[],
  shownName: (source: string) => string,
): RememberedReading | undefined {
  const present = new Set(headers);
  const fitting = kept
    .map((mapping) => ({ mapping, columns: columnsOf(mapping) }))
    .filter(({ columns }) => Object.keys(columns).every((header) => present.has(header)))
    .toSorted((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length);
  const [best] = fitting;
  if (best === undefined) return undefined;
  const { defaults, name, policy } = best.mapping;
  if (defaults.relation === null || defaults.basis === null) return undefined;
  const { relation, basis } = defaults;
  const known = policy['name'] === 'fill' ? 'fill' : 'overwrite';
  return { columns: best.columns, answers: { relation, basis, known, sourceName: shownName(name) } };
}

const columnsOf = ({ columns }: Mapping): PointedColumns =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([field, { column }]) => [column].flat().map((header) => [header, field])),
  ) as PointedColumns;
