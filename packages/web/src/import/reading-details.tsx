import { useTranslation } from 'react-i18next';
import type { UploadLook, UploadSettings } from '../api/wire.ts';
import '../design/fields.css';
import { ChoiceField } from './choice-field.tsx';
import './reading-details.css';

type Format = UploadSettings['format'];
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const ORDERS = ['ymd', 'dmy', 'mdy'] as const;
const UNITS = [0, 3, 4, 6] as const;

export interface ReadingDetailsProps {
  readonly look: UploadLook;
  readonly format: Format;
  readonly disabled: boolean;
  readonly onChange: (format: Format) => void;
}

/** What was recognised about the file and can be said otherwise; closed, because it is right nearly always. */
export function ReadingDetails({ look, format, disabled, onChange }: ReadingDetailsProps) {
  const { t } = useTranslation();
  const set = <Name extends keyof Format>(name: Name, value: Format[Name] | undefined, from = format) => {
    const { [name]: _, ...rest } = from;
    onChange((value === undefined ? rest : { ...rest, [name]: value }) as Format);
  };
  const { headerRow: _, ...withoutHeader } = format;
  const order = ORDERS.find((each) => each === format.dateOrder);
  const unit = UNITS.find((each) => each === format.unitPower);
  const automatic = t('ui.import.automatic');
  return (
    <details className="reading">
      <summary>{t('ui.import.reading')}</summary>
      <div className="fields">
        {look.sheets.length > 1 && (
          <ChoiceField
            label={t('ui.import.sheet')}
            options={look.sheets.map((sheet) => ({ value: sheet, text: sheet }))}
            value={look.format.sheet ?? undefined}
            disabled={disabled}
            // Another sheet has its headers elsewhere.
            onChoose={(sheet) => set('sheet', sheet, withoutHeader)}
          />
        )}
        <label>
          {t('ui.import.header_row')}
          <input
            key={look.format.headerRow}
            type="number"
            min={1}
            max={1000}
            disabled={disabled}
            defaultValue={look.format.headerRow === null ? '' : look.format.headerRow + 1}
            onBlur={({ target }) => {
              const line = target.valueAsNumber;
              if (line >= 1 && line - 1 !== look.format.headerRow) set('headerRow', line - 1);
            }}
          />
        </label>
        {look.format.container === 'text' && (
          <ChoiceField
            label={t('ui.import.encoding')}
            options={ENCODINGS.map((encoding) => ({ value: encoding, text: encoding.toUpperCase() }))}
            value={look.format.encoding}
            disabled={disabled}
            onChoose={(encoding) => set('encoding', encoding)}
          />
        )}
        <ChoiceField
          label={t('ui.import.date_order')}
          options={ORDERS.map((each) => ({ value: each, text: t(`ui.import.date_order.${each}`) }))}
          value={order}
          automatic={automatic}
          disabled={disabled}
          onChoose={(value) => set('dateOrder', value)}
        />
        <ChoiceField
          label={t('ui.import.unit')}
          options={UNITS.map((each) => ({ value: each, text: t(`ui.import.unit.${each}`) }))}
          value={unit}
          automatic={automatic}
          disabled={disabled}
          onChoose={(value) => set('unitPower', value)}
        />
      </div>
    </details>
  );
}
