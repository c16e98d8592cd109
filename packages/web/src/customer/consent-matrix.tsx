import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { CloseButton } from '../design/close-button.tsx';
import { Sheet } from '../design/sheet.tsx';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';
import './consent-matrix.css';

type Permissions = NonNullable<CustomerView['permissions']>;
type Verdict = Permissions['matrix'][number]['service'];

export interface ConsentMatrixProps {
  readonly permissions: Permissions;
  readonly onClose: () => void;
}

const MILLISECONDS_A_MINUTE = 60_000;

/** Every way of contact for service and for marketing, as the rules see it now, each with its reason; then every word on record. */
export function ConsentMatrix({ permissions, onClose }: ConsentMatrixProps) {
  const { t, i18n } = useTranslation();
  const day = useDayText();
  const say = useSay();
  const clock = new Intl.DateTimeFormat(LOCALES[useLanguage()], { timeStyle: 'short', timeZone: 'UTC' });
  const verdict = ({ state, from, because }: Verdict) => (
    <td className={`consent-${state}`}>
      {state === 'later' && from !== null
        ? t('ui.today.from', { time: clock.format(from * MILLISECONDS_A_MINUTE) })
        : t(`ui.customer.consent.${state === 'now' ? 'now' : 'no'}`)}
      {because && <small>{say(because)}</small>}
    </td>
  );
  const how = (source: string): string => {
    const key = `consent_way.${source}` as 'consent_way.call';
    return i18n.exists(key) ? t(key) : source;
  };
  return (
    <Sheet label={t('ui.customer.consent')} onClose={onClose}>
      <div className="consent-matrix">
        <header>
          <h2>{t('ui.customer.consent')}</h2>
          <CloseButton onClose={onClose} />
        </header>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('ui.customer.consent.medium')}</th>
              <th scope="col">{t('ui.customer.consent.service')}</th>
              <th scope="col">{t('ui.customer.consent.marketing')}</th>
            </tr>
          </thead>
          <tbody>
            {permissions.matrix.map(({ medium, service, marketing }) => (
              <tr key={medium}>
                <th scope="row">{t(`ui.medium.${medium}`)}</th>
                {verdict(service)}
                {verdict(marketing)}
              </tr>
            ))}
          </tbody>
        </table>
        {permissions.said.length > 0 && (
          <section>
            <h3>{t('ui.customer.consent.said')}</h3>
            <ul>
              {permissions.said.map(({ medium, purpose, state, on, source }) => (
                <li key={`${medium} ${purpose} ${state} ${on}`}>
                  {t('ui.mark.consent', {
                    medium: `${t(`purpose.${purpose}`)} · ${medium === 'any' ? t('ui.customer.consent.any') : t(`medium.${medium}`)}`,
                    standing: t(`ui.mark.consent.${state}`),
                  })}
                  <small>
                    {day(on)} · {how(source)}
                  </small>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Sheet>
  );
}
