import { moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { ShareFigures } from '../figures/share-figures.tsx';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';

/** How often what was promised is kept in time, and what waiting costs: words first, figures on tap. */
export function ServiceSection({ service }: { readonly service: FollowUp['service'] }) {
  const { t } = useTranslation();
  const day = useDayText();
  const language = useLanguage();
  const { sinceOn, onTime, late, leak } = service;
  if ('noBase' in onTime && late === 0) return null;
  return (
    <div className="follow-up-service">
      {!('noBase' in onTime) && (
        <OnTap says={t('ui.follow_up.on_time', { ...onTime, day: day(sinceOn) })}>
          <ShareFigures share={onTime} />
        </OnTap>
      )}
      {late > 0 && leak === null && <p>{t('ui.follow_up.leak_unknown', { late })}</p>}
      {late > 0 && leak !== null && (
        <OnTap
          says={t('ui.follow_up.leak', {
            late,
            worth: moneyShort(leak.worth, language),
            lost: moneyShort(leak.lost, language),
          })}
        >
          <p>{t('ui.follow_up.leak_how', { unknown: leak.unknown })}</p>
        </OnTap>
      )}
    </div>
  );
}
