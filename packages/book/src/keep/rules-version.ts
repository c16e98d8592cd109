import { STAGE_RULES } from '@vivero/domain';
import { ColumnWriter } from '../columns/column-writer.ts';
import { KindTable } from '../columns/kind-table.ts';
import { NameTable } from '../columns/name-table.ts';
import { peopleOf } from '../columns/people-of.ts';
import { foldPart } from '../fold/fold-part.ts';
import { shapeOf } from './column-set.ts';
import { foldedSet } from './folded-set.ts';

/** By which rules, and into which columns, this program folds: results of others are folded anew. */
export function rulesVersion(): string {
  const kinds = new KindTable();
  const nobody = peopleOf([], new NameTable(), 'EUR');
  const folded = foldPart(new ColumnWriter(kinds).columns(), nobody, kinds, { asOf: 0, currency: 'EUR' });
  return `${STAGE_RULES.version}: ${shapeOf(foldedSet(folded))}`;
}
