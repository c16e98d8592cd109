import { useTranslation } from 'react-i18next';
import type { Proportion } from '../api/wire.ts';

/** A share as counts, value and interval, or outright that there is no base. */
export function ShareFigures({ share }: { readonly share: Proportion }) {
  const { t } = useTranslation();
  return <p>{'noBase' in share ? t('ui.figures.none') : t('ui.figures.share', share)}</p>;
}
