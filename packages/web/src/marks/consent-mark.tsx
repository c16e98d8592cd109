import type { ContactMedium } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import './consent-mark.css';

/** A person's latest word on being contacted one way; `unsaid` when they never gave one. */
export type Standing = 'granted' | 'refused' | 'withdrawn' | 'unsaid';

const BARRED = 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11zM4.200 4.200l7.600 7.600';
const SIGN: Readonly<Record<Standing, string>> = {
  granted: 'M4 8.500l2.700 2.700L12 5',
  refused: BARRED,
  withdrawn: BARRED,
  unsaid: 'M6 6a2 2 0 1 1 2.600 2c-.4.200-.6.500-.6 1v.3M8 11.700v.1',
};

export interface ConsentMarkProps {
  readonly medium: ContactMedium;
  readonly standing: Standing;
}

/** Whether somebody may be contacted one way, by their own word: a tick, a bar or a question, never a colour alone. */
export function ConsentMark({ medium, standing }: ConsentMarkProps) {
  const { t } = useTranslation();
  return (
    <span className={`consent-mark consent-${standing}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={SIGN[standing]} />
      </svg>
      {t('ui.mark.consent', { medium: t(`ui.medium.${medium}`), standing: t(`ui.mark.consent.${standing}`) })}
    </span>
  );
}
