import { useTranslation } from 'react-i18next';
import type { LabFigure } from '../api/wire.ts';

/** A simulated figure with its interval, or why there is none. */
export function FigureText({ figure, decimals }: { readonly figure: LabFigure; readonly decimals: 1 | 2 }) {
  const { t } = useTranslation();
  if ('noFigure' in figure) return <span className="lab-text">{t(`lab.no_figure.${figure.noFigure}`)}</span>;
  if ('noInterval' in figure)
    return (
      <span className="lab-text">
        {t(`ui.lab.value_${decimals}`, figure)} <small>{t(`lab.no_figure.${figure.noInterval}`)}</small>
      </span>
    );
  return <span className="lab-text">{t(`ui.lab.interval_${decimals}`, figure)}</span>;
}
