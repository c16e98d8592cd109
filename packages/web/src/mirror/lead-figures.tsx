import { useTranslation } from 'react-i18next';
import type { Mirror } from '../api/wire.ts';

/** The median lead time with its interval, which may have no upper end. */
export function LeadFigures({ lead }: { readonly lead: Extract<Mirror['leadTime']['days'], { days: number }> }) {
  const { t } = useTranslation();
  const { days, lower, upper, denominator } = lead;
  return (
    <p>
      {upper === 'open'
        ? t('ui.mirror.lead.figures_open', { days, lower, denominator })
        : t('ui.mirror.lead.figures', { days, lower, upper, denominator })}
    </p>
  );
}
