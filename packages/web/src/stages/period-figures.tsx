import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { StageNumbers } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';

const ACCOUNTS = ['start', 'new', 'inUp', 'inDown', 'outUp', 'outDown', 'end', 'net'] as const;

/** Who fell back in the last days, with the accounts of the stage, which add up. */
export function PeriodFigures({ period }: { readonly period: StageNumbers['period'] }) {
  const { t } = useTranslation();
  const say = useSay();
  if ('masked' in period) return null;
  const number = new Intl.NumberFormat(LOCALES[useLanguage()]);
  const { regressRate } = period;
  return (
    <OnTap says={say(period.says)}>
      {'value' in regressRate && <p>{t('ui.stages.rate', regressRate)}</p>}
      <p>{t('ui.stages.accounts')}</p>
      <dl className="stage-accounts">
        {ACCOUNTS.map((account) => (
          <div key={account}>
            <dt>{t(`ui.stages.account.${account}`)}</dt>
            <dd>{number.format(period[account])}</dd>
          </div>
        ))}
      </dl>
      <p>{t('ui.stages.account.note')}</p>
    </OnTap>
  );
}
