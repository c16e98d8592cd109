import { moneyShort, moneyText } from '@vivero/domain';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedCustomer } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import { StageLadder } from '../marks/stage-ladder.tsx';
import './customer-line.css';
import { pathOfCustomer } from '../customer/to-customer.ts';

export interface CustomerLineProps {
  readonly customer: ListedCustomer;
  /** undefined = there is nothing to tick. */
  readonly picked: boolean | undefined;
  readonly onPick: ((customerId: string) => void) | undefined;
  readonly dayText: (day: string) => string;
  readonly segmentText: (segment: string) => string;
  /** Whose book it is in, where the list has several. */
  readonly showBook: boolean;
}

/**
 * One line of the list: who, where they stand, what they have here, when somebody was last in contact, and what comes next. Its link is a
 * plain one that the list opens (`useCustomerLinks`).
 */
export const CustomerLine = memo(function CustomerLine({
  customer,
  picked,
  onPick,
  dayText,
  segmentText,
  showBook,
}: CustomerLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { customerId, name, stage, stageRank, cooling, balance, lastTouch, nextMaturity, promisedOn } = customer;
  const { segment, place, rmName } = customer;
  const about = [showBook && rmName, segment !== null && segmentText(segment), place].filter(
    (word) => typeof word === 'string',
  );
  return (
    <div className={picked ? 'customer-line customer-picked' : 'customer-line'}>
      {onPick === undefined ? (
        <span />
      ) : (
        <label className="customer-pick">
          <input
            type="checkbox"
            checked={picked === true}
            aria-label={t('ui.customers.choose', { name })}
            onChange={() => onPick(customerId)}
          />
        </label>
      )}
      <a href={pathOfCustomer(customerId)} className="customer-who" data-row={customerId}>
        <strong>{name}</strong>
        {about.length > 0 && <small>{about.join(' · ')}</small>}
      </a>
      <span className="customer-stage">
        <StageLadder stage={stage} rank={stageRank} />
        {cooling && <em>{t('ui.customers.cooling')}</em>}
      </span>
      <span className="customer-balance" title={balance ? moneyText(balance, language) : undefined}>
        {balance && moneyShort(balance, language)}
      </span>
      <span className="customer-touch">{lastTouch === null ? t('ui.customers.never') : dayText(lastTouch)}</span>
      <span className="customer-next">
        {promisedOn !== null && <span>{t('ui.customers.agreed_on', { day: dayText(promisedOn) })}</span>}
        {nextMaturity !== null && <span>{t('ui.customers.matures_on', { day: dayText(nextMaturity) })}</span>}
      </span>
    </div>
  );
});
