import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';

/** The last three contacts, the oldest first: hollow seeds, filled sells, small cares. Three pitches in a row say so. */
export function TouchDots({ touches }: { readonly touches: CustomerView['lastTouches'] }) {
  const { t } = useTranslation();
  const day = useDayText();
  if (touches.length === 0) return <p className="around-none">{t('ui.customer.touches_none')}</p>;
  const pitches = touches.length === 3 && touches.every((touch) => touch.class === 'sell');
  return (
    <>
      <ol className="touch-dots">
        {touches.toReversed().map((touch) => (
          <li key={touch.eventId} className={`touch-${touch.class}`} title={day(touch.day)}>
            {t(`touch_class.${touch.class}`)}
          </li>
        ))}
      </ol>
      {pitches && <p>{t('ui.customer.touches_sell')}</p>}
    </>
  );
}
