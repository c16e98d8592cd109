import { moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { useSentence } from '../language/use-sentence.ts';
import './four-values.css';

/** What somebody is worth over the years to come, in words; its parts on tap. What cannot be said says why. */
export function Lifetime({ lifetime }: { readonly lifetime: CustomerView['lifetime'] }) {
  const { t } = useTranslation();
  const say = useSentence();
  const day = useDayText();
  const language = useLanguage();
  const { says, months, whole, parts, learnedUntil } = lifetime;
  const told = (sentences: typeof says) => sentences.map(say).join(language === 'zh' ? '' : ' ');
  const words = told(says);
  const money = (worth: NonNullable<typeof whole>) =>
    t('ui.customer.lifetime.range', {
      value: moneyShort(worth.value, language),
      from: moneyShort(worth.from, language),
      to: moneyShort(worth.to, language),
    });
  if (whole === null || months === null || learnedUntil === null)
    return (
      <section className="lifetime">
        <h3>{t('ui.customer.lifetime_plain')}</h3>
        <p>{words}</p>
      </section>
    );
  return (
    <section className="lifetime">
      <h3>{t('ui.customer.lifetime', { months })}</h3>
      <OnTap says={words}>
        <dl>
          {parts.map(({ part, worth, says: why }) => (
            <div key={part}>
              <dt>{t(`ui.customer.lifetime.${part}`)}</dt>
              <dd>
                {worth && <b>{money(worth)}</b>} {told(why)}
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('ui.customer.lifetime.whole')}</dt>
            <dd>
              <b>{money(whole)}</b>
            </dd>
          </div>
        </dl>
        <p>
          {t('ui.customer.lifetime_note')} {t('ui.customer.lifetime_as_of', { day: day(learnedUntil) })}
        </p>
      </OnTap>
    </section>
  );
}
