import { useTranslation } from 'react-i18next';
import type { Growth } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { ToldShare } from '../figures/told-share.tsx';

/** The five letters, a sentence each, with the interval behind a tap. */
export function LettersSection({ growth }: { readonly growth: Growth }) {
  const { t } = useTranslation();
  const { acquisition, activation, retention, revenue, referral } = growth;
  const acquired = acquisition.people;
  const families = revenue.productsPerCustomer;
  return (
    <section aria-labelledby="growth-letters">
      <h2 id="growth-letters">{t('ui.growth.letters')}</h2>
      <dl className="growth-letters">
        <div>
          <dt>{t('ui.growth.acquisition')}</dt>
          <dd>
            <p>{typeof acquired === 'number' ? t('ui.growth.acquired', { count: acquired }) : t('ui.figures.few')}</p>
          </dd>
        </div>
        <div>
          <dt>{t('ui.growth.activation')}</dt>
          <dd>
            <ToldShare
              share={activation}
              says={(share) => t('ui.growth.activated', share)}
              none={t('ui.growth.no_base')}
            />
          </dd>
        </div>
        <div>
          <dt>{t('ui.growth.retention')}</dt>
          <dd>
            {retention.map(({ days, share }) => (
              <ToldShare
                key={days}
                share={share}
                says={(told) => t('ui.growth.retained', { days, ...told })}
                none={t('ui.growth.retained_none', { days })}
              />
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('ui.growth.revenue')}</dt>
          <dd>
            <p>
              {t('ui.sentences', {
                first:
                  'value' in families
                    ? t('ui.growth.families', families)
                    : t('masked' in families ? 'ui.figures.few' : 'ui.growth.no_base'),
                next: t('ui.growth.families_note'),
              })}
            </p>
          </dd>
        </div>
        <div>
          <dt>{t('ui.growth.referral')}</dt>
          <dd>{'masked' in referral ? <p>{t('ui.figures.few')}</p> : <Referral referral={referral} />}</dd>
        </div>
      </dl>
    </section>
  );
}

function Referral({ referral }: { readonly referral: Exclude<Growth['referral'], { readonly masked: true }> }) {
  const { t } = useTranslation();
  const { inviting, perPerson, perActiveInviter, cycle } = referral;
  return (
    <>
      <ToldShare share={inviting} says={(share) => t('ui.growth.inviters', share)} none={t('ui.growth.no_base')} />
      {'value' in perPerson && (
        <OnTap says={t('ui.growth.k', perPerson)}>
          <p>{t('ui.growth.k_interval', perPerson)}</p>
          {'value' in perActiveInviter && <p>{t('ui.growth.k_inviters', perActiveInviter)}</p>}
        </OnTap>
      )}
      {'days' in cycle && <p>{t('ui.growth.invite_days', cycle)}</p>}
    </>
  );
}
