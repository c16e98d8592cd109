import { moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { ReferralCampaigns, ReferralFigures } from '../api/wire.ts';
import { useDayWords } from '../figures/use-day-words.ts';
import { useLanguage } from '../language/use-language.ts';

type Figures = ReferralFigures['campaigns'][number]['figures'];
type Told = Exclude<Figures, { masked: true }>;

interface CampaignLineProps {
  readonly campaign: ReferralCampaigns['campaigns'][number];
  readonly figures: Figures | undefined;
}

/** One campaign: what is given for what, and how far it carries, with K over the base that it is told of. */
export function CampaignLine({ campaign, figures }: CampaignLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = useDayWords();
  const { name, reward, condition, cap, endsOn, open } = campaign;
  return (
    <li>
      <strong>{name}</strong>
      <small>
        {t(open ? 'ui.referrals.until' : 'ui.referrals.over', { day: day(endsOn) })}
        {' · '}
        {reward === null || condition === null
          ? t('ui.referrals.no_reward')
          : t('ui.referrals.reward', {
              amount: moneyShort(reward, language),
              condition: t(`ui.referrals.condition.${condition}`),
              cap,
            })}
      </small>
      {figures && <HowFar figures={figures} />}
    </li>
  );
}

function HowFar({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  if ('masked' in figures) return <p>{t('ui.referrals.arrivals_few')}</p>;
  if (figures.asked === 0) return <p>{t('ui.referrals.figures_none')}</p>;
  const { customers, asked, inviters, friends, bought, k } = figures;
  return (
    <>
      <p>{t('ui.referrals.figures', { customers, asked, inviters, friends, bought })}</p>
      <small>
        {[
          'value' in k.customers && t('ui.referrals.k', k.customers),
          'value' in k.inviters && t('ui.referrals.k_inviters', k.inviters),
        ]
          .filter((part) => part !== false)
          .join(' · ')}
      </small>
      <Waits figures={figures} />
    </>
  );
}

function Waits({ figures: { toFriend, toPurchase } }: { readonly figures: Told }) {
  const { t } = useTranslation();
  const half = ['days' in toFriend, 'days' in toPurchase];
  return (
    <small>
      {'days' in toFriend && `${t('ui.referrals.to_friend', { days: toFriend.days })} `}
      {'days' in toPurchase && t('ui.referrals.to_purchase', { days: toPurchase.days })}
      {!half.includes(true) && t('ui.referrals.not_half')}
    </small>
  );
}
