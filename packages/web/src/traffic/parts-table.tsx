import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { Traffic } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';

type Told = Traffic['kinds'][number]['told'];

export interface PartsTableProps<Name extends string> {
  readonly title: string;
  readonly parts: readonly { readonly name: Name; readonly told: Told }[];
  readonly nameOf: (name: Name) => string;
}

/** What the traffic is made of, one way of taking it apart. */
export function PartsTable<Name extends string>({ title, parts, nameOf }: PartsTableProps<Name>) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat(LOCALES[useLanguage()]);
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('ui.traffic.units')}</th>
          <th scope="col">{t('ui.traffic.share')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.length === 0 && (
          <tr>
            <td colSpan={3}>{t('ui.traffic.nothing')}</td>
          </tr>
        )}
        {parts.map(({ name, told }) => (
          <tr key={name}>
            <th scope="row">{nameOf(name)}</th>
            {'masked' in told ? (
              <td colSpan={2}>{t('ui.figures.few')}</td>
            ) : (
              <>
                <td>{number.format(told.units)}</td>
                <td>{'value' in told.share && t('ui.traffic.percent', told.share)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
