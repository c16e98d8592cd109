import { decimalsOf } from '@vivero/domain';
import { NumberField } from './number-field.tsx';

export interface MoneyFieldProps {
  readonly label: string;
  readonly currency: string;
  /** Minor units. */
  readonly minor: number | undefined;
  readonly onChange: (minor: number | undefined) => void;
}

/** An amount in whole units of a currency. */
export function MoneyField({ label, currency, minor, onChange }: MoneyFieldProps) {
  const unit = 10 ** decimalsOf(currency);
  return (
    <NumberField
      label={label}
      value={minor === undefined ? undefined : minor / unit}
      least={1}
      onChange={(major) => onChange(major === undefined ? undefined : Math.round(major * unit))}
    />
  );
}
