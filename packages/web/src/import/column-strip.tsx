import { useTranslation } from 'react-i18next';
import type { UploadLook } from '../api/wire.ts';
import './column-strip.css';

type Field = UploadLook['fields'][number];
const NONE = '';

export interface ColumnStripProps {
  readonly look: UploadLook;
  readonly disabled: boolean;
  /** The person points at a column and says what it is. */
  readonly onPoint: (column: string, field: Field | null) => void;
}

/** The first rows of the file; the head of each column is where a person says what it is. */
export function ColumnStrip({ look, disabled, onPoint }: ColumnStripProps) {
  const { t } = useTranslation();
  const rows = look.columns[0]?.samples.map((_, row) => row) ?? [];
  return (
    <section className="column-strip" aria-labelledby="columns">
      <h2 id="columns">{t('ui.import.columns')}</h2>
      <p>{look.lacks === null ? t('ui.import.columns_hint') : t(`ui.import.lacks.${look.lacks}`)}</p>
      {/* Scrolls by itself where the table is wider than the page: the keyboard gets there through the lists of its head. */}
      <div className="column-table">
        <table>
          <thead>
            <tr>
              {look.columns.map(({ name, field }) => (
                <th key={name} scope="col" data-out={field === null || undefined}>
                  <span>{name}</span>
                  <select
                    aria-label={t('ui.import.column_is', { column: name })}
                    value={field ?? NONE}
                    disabled={disabled}
                    onChange={({ target }) => onPoint(name, target.value === NONE ? null : (target.value as Field))}
                  >
                    <option value={NONE}>{t('ui.import.field.none')}</option>
                    {look.fields.map((each) => (
                      <option key={each} value={each}>
                        {t(`ui.import.field.${each}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                {look.columns.map(({ name, field, samples }) => (
                  <td key={name} data-out={field === null || undefined}>
                    {samples[row]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
