import { LOCALES, TOUCH_MODES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { Mirror } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import './mode-counts.css';

/** How many contacts came about in each way. */
export function ModeCounts({ modes }: { readonly modes: Mirror['contacts']['modes'] }) {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat(LOCALES[useLanguage()]);
  return (
    <dl className="mode-counts">
      {TOUCH_MODES.map((mode) => (
        <div key={mode}>
          <dt>{t(`ui.mirror.mode.${mode}`)}</dt>
          <dd>{number.format(modes[mode])}</dd>
        </div>
      ))}
    </dl>
  );
}
