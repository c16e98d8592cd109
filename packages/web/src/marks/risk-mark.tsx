import { useTranslation } from 'react-i18next';
import './risk-mark.css';

const LEVELS = [1, 2, 3, 4, 5] as const;

/** Risk level of a product, or what a customer may bear: five steps of a stair and the level in words. @param level 1 (lowest) to 5 */
export function RiskMark({ level }: { readonly level: number }) {
  const { t } = useTranslation();
  return (
    <span className="risk-mark">
      <span className="risk-steps" aria-hidden="true">
        {LEVELS.map((each) => (
          <i key={each} className={each <= level ? 'on' : undefined} />
        ))}
      </span>
      {t('ui.mark.risk', { level })}
    </span>
  );
}
