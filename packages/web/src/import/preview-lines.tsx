import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadPreview } from '../api/wire.ts';
import { useSay } from '../language/use-say.ts';
import './preview-lines.css';
import { useLeftOutReason } from './use-left-out-reason.ts';

type Line = UploadPreview['lines'][number];
type Field = Line['fields'][number];

/** Enough to see that the columns are right; the rest is a tap away. */
const AT_FIRST = 8;

export interface PreviewLinesProps {
  /** The first rows of one verdict. */
  readonly lines: readonly Line[];
  /** How many rows have it. */
  readonly count: number;
}

/** Row by row: who it is, what it says, what it changes, or why it stays out. */
export function PreviewLines({ lines, count }: PreviewLinesProps) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  const shown = all ? lines : lines.slice(0, AT_FIRST);
  const reasonOf = useLeftOutReason();
  return (
    <>
      <ul className="preview-lines">
        {shown.map((row) => (
          <li key={row.line}>
            <span>{t('ui.import.row', { row: row.line })}</span>
            {row.code !== null && (
              <p>
                {row.column !== null && <strong>{row.column}: </strong>}
                {reasonOf(row.verdict, row.code)}
                {row.found && <small> {t('ui.import.found', { text: row.found })}</small>}
              </p>
            )}
            <dl>
              {row.fields.map((field) => (
                <FieldLine key={field.field} field={field} changes={row.verdict === 'update'} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" className="button preview-more" onClick={() => showAll(true)}>
          {t('ui.import.more_lines', { count: lines.length - shown.length })}
        </button>
      )}
      {shown.length === lines.length && count > lines.length && (
        <p className="preview-more">{t('ui.import.first_lines', { count: lines.length })}</p>
      )}
    </>
  );
}

function FieldLine({ field: { field, before, after }, changes }: { readonly field: Field; readonly changes: boolean }) {
  const { t, i18n } = useTranslation();
  const name = i18n.t as unknown as (key: string) => string;
  const say = useSay();
  const text = after === null ? '' : say(after);
  const was = before === null ? null : say(before);
  return (
    <div>
      <dt>{name(`ui.import.field.${field}`)}</dt>
      <dd>
        {changes && was !== text && (
          <>
            {was === null ? <i>{t('ui.import.empty_before')}</i> : <del>{was}</del>}
            <span aria-hidden="true"> → </span>
          </>
        )}
        {changes && was !== text ? <ins>{text}</ins> : text}
      </dd>
    </div>
  );
}
