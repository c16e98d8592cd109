import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './on-tap.css';

export interface OnTapProps {
  readonly says: string;
  readonly children: ReactNode;
}

/** A sentence, and behind it the figures for whoever asks. */
export function OnTap({ says, children }: OnTapProps) {
  const { t } = useTranslation();
  return (
    <details className="on-tap">
      <summary>
        {says} <small>{t('ui.figures.open')}</small>
      </summary>
      <div className="on-tap-figures">{children}</div>
    </details>
  );
}
