import { LOCALES, moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { TrafficPeople } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';

/** What comes through people who do not buy, by the door that was left open for them. */
export function DoorsSection({ doors }: { readonly doors: TrafficPeople['doors'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = new Intl.NumberFormat(LOCALES[language]);
  return (
    <section aria-labelledby="traffic-doors">
      <h2 id="traffic-doors">{t('ui.traffic.doors')}</h2>
      <p className="page-says">{t('ui.traffic.doors_note')}</p>
      <table className="traffic-values" aria-label={t('ui.traffic.doors')}>
        <thead>
          <tr>
            <th scope="col">{t('ui.traffic.door')}</th>
            <th scope="col">{t('ui.traffic.people')}</th>
            <th scope="col">{t('ui.traffic.value.referral')}</th>
            <th scope="col">{t('ui.traffic.value.influence')}</th>
            <th scope="col">{t('ui.traffic.value.feedback')}</th>
          </tr>
        </thead>
        <tbody>
          {doors.map(({ door, people, referral, influence, feedback }) => (
            <tr key={door}>
              <th scope="row">{t(`door.${door}`)}</th>
              <td data-label={t('ui.traffic.people')}>{number.format(people)}</td>
              <td data-label={t('ui.traffic.value.referral')}>{moneyShort(referral, language)}</td>
              <td data-label={t('ui.traffic.value.influence')}>{moneyShort(influence, language)}</td>
              <td data-label={t('ui.traffic.value.feedback')}>{number.format(feedback)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
