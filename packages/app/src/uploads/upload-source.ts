import { type Mapping, tableSource } from '@vivero/connectors';
import { type Actor, type Day, fail, type IntakeSource, type Language, ok, type Result } from '@vivero/domain';
import type { SeenTable } from './look-at-upload.ts';
import { sourceOfList } from './source-of-list.ts';
import type { UploadAnswers } from './upload.ts';

/**
 * The rows of an uploaded table under the answers of whoever brought it. Who is known already keeps the relation and the basis on
 * record unless the list says that they are customers now: a list of event guests makes no customer a guest.
 * @returns `import.nothing_mapped` while no record could come of its columns
 */
export async function uploadSource(
  path: string,
  { detected, mapping }: SeenTable,
  answers: UploadAnswers,
  by: { readonly actor: Actor; readonly fileName: string; readonly today: Day; readonly language: Language },
): Promise<Result<{ readonly rows: IntakeSource; readonly mapping: Mapping }>> {
  if (mapping === null)
    return fail({ code: 'import.nothing_mapped', headers: detected.columns.map(({ name }) => name) });
  const { relation, basis, known } = answers;
  const answered: Mapping = {
    ...mapping,
    name: sourceOfList(by.actor, answers.sourceName),
    policy: {
      ...Object.fromEntries((known === 'fill' ? FILLABLE : []).map((field) => [field, 'fill'])),
      ...(relation === 'customer' ? {} : { relation: 'fill', basis: 'fill' }),
    },
    defaults: { ...mapping.defaults, relation, basis },
  };
  const { fileName, language, today } = by;
  const rows = await tableSource(path, answered, { asOf: today, locale: language, detected, fileName });
  return rows.ok ? ok({ rows: rows.value, mapping: answered }) : rows;
}

/** What a list may leave alone; what a holding is worth today is never a matter of taste. */
const FILLABLE = [
  'name',
  'phone',
  'email',
  'nationalId',
  'birthOn',
  'address',
  'sex',
  'birthYear',
  'place',
  'segment',
  'relation',
  'basis',
  'riskTolerance',
  'riskAssessedOn',
  'customerSince',
] as const;
