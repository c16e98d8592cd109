import { LOCALES } from '@vivero/domain';
import type { ContactMedium } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import './medium-mark.css';

const MILLISECONDS_A_MINUTE = 60_000;

const BUBBLE =
  'M3 10c0-3.600 3.400-6 7-6s7 2.400 7 6-3.400 6-7 6c-.8 0-1.600-.1-2.300-.3L4.500 17l.7-2.600C3.800 13.300 3 11.700 3 10z';

/** One stroke drawing for each way of contact, on a grid of 20. */
const DRAWING: Readonly<Record<ContactMedium, string>> = {
  call: 'M6.500 3.500 8.500 7 7 8.800c.8 1.900 2.300 3.400 4.200 4.200l1.800-1.500 3.500 2v2c0 .8-.7 1.500-1.500 1.500C8.600 16.700 3.300 11.400 3 5c0-.8.7-1.500 1.500-1.500z',
  visit:
    'M10 17s5.500-4.800 5.500-9A5.500 5.500 0 0 0 4.500 8c0 4.200 5.500 9 5.500 9zM10 6.200a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600z',
  branch: 'M3 8 10 3.500 17 8zM5 8v6.500M8.300 8v6.500M11.700 8v6.500M15 8v6.500M3 16.500h14',
  wechat: `${BUBBLE}M7.500 9.500v.1M12.500 9.500v.1`,
  wecom: `${BUBBLE}M7 10h6`,
  sms: 'M3.500 4.500h13v9h-7l-3.500 3v-3H3.500z',
  email: 'M3 5h14v10.500H3zM3 5.500l7 5.500 7-5.500',
  letter: 'M5 3h7l3 3v11H5zM12 3v3h3M7.500 10h5M7.500 13h5',
  event: 'M3.500 5h13v11.500h-13zM3.500 8.500h13M7 3v3.500M13 3v3.500',
};

export interface MediumMarkProps {
  readonly medium: ContactMedium;
  /** The first minute of today at which it is allowed; null when it is allowed now. */
  readonly from: number | null;
}

/** How the customer is best reached, and from when where that is not now. */
export function MediumMark({ medium, from }: MediumMarkProps) {
  const { t } = useTranslation();
  const clock = new Intl.DateTimeFormat(LOCALES[useLanguage()], { timeStyle: 'short', timeZone: 'UTC' });
  return (
    <span className="medium-mark">
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <path d={DRAWING[medium]} />
      </svg>
      {t(`ui.medium.${medium}`)}
      {from !== null && <span>{t('ui.today.from', { time: clock.format(from * MILLISECONDS_A_MINUTE) })}</span>}
    </span>
  );
}
