import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useSay } from '../language/use-say.ts';
import { ClockMark } from '../marks/clock-mark.tsx';
import { MoneyMark } from '../marks/money-mark.tsx';
import './around-column.css';
import { ReferralsBlock } from './referrals-block.tsx';
import { ResourceList } from './resource-list.tsx';
import { toCustomer } from './to-customer.ts';
import { TouchDots } from './touch-dots.tsx';

export interface AroundColumnProps {
  readonly page: CustomerView;
  readonly mayChange: boolean;
}

/** The people and things around the customer: by whom they came, whom they brought, what is promised, what they could bring. */
export function AroundColumn({ page, mayChange }: AroundColumnProps) {
  const { t } = useTranslation();
  const day = useDayText();
  return (
    <section className="around" aria-labelledby="around-title">
      <h2 id="around-title">{t('ui.customer.around')}</h2>
      {page.door && (
        <p className="around-door">
          {t('ui.change.door_is', { door: t(`door.${page.door.door}`), day: day(page.door.on) })}
        </p>
      )}
      <Block title={t('ui.customer.promises')}>
        <Promises page={page} />
      </Block>
      <Block title={t('ui.customer.touches')}>
        <TouchDots touches={page.lastTouches} />
      </Block>
      <Block title={t('ui.customer.resources')}>
        <ResourceList page={page} mayChange={mayChange} />
      </Block>
      <Block title={t('ui.customer.brought_by')}>
        <BroughtBy page={page} />
      </Block>
      <Block title={t('ui.customer.has_brought')}>
        <HasBrought page={page} />
      </Block>
      {mayChange && <ReferralsBlock customerId={page.customerId} />}
      {page.around.household.length > 0 && (
        <Block title={t('ui.customer.household')}>
          <ul>
            {page.around.household.map(({ customerId, name, role }) => (
              <li key={customerId}>
                <Person customerId={customerId} name={name} /> <small>{t(`ui.customer.role.${role}`)}</small>
              </li>
            ))}
          </ul>
        </Block>
      )}
      <Block title={t('ui.customer.holdings')}>
        <Holdings page={page} />
      </Block>
    </section>
  );
}

const Block = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="around-block">
    <h3>{title}</h3>
    {children}
  </section>
);

const Person = ({ customerId, name }: { readonly customerId: string; readonly name: string }) => (
  <Link {...toCustomer(customerId)}>{name}</Link>
);

function Promises({ page }: { readonly page: CustomerView }) {
  const { t } = useTranslation();
  const day = useDayText();
  const say = useSay(page.names);
  if (page.promises.length === 0) return <p className="around-none">{t('ui.customer.promise_none')}</p>;
  return (
    <ul>
      {page.promises.map(({ promiseId, words, phrase, dueOn, state }) => (
        <li key={promiseId}>
          {words ?? (phrase ? say(phrase) : t('ui.customer.promise_words'))}
          <small>
            <ClockMark running={state === 'open' && dueOn <= page.todayOn}>{day(dueOn)}</ClockMark>{' '}
            {state !== 'open' && t(`promise_state.${state}`)}
          </small>
        </li>
      ))}
    </ul>
  );
}

function BroughtBy({ page }: { readonly page: CustomerView }) {
  const { t, i18n } = useTranslation();
  const day = useDayText();
  const { broughtBy, firstContact } = page.around;
  if (broughtBy)
    return (
      <p>
        <Person customerId={broughtBy.customerId} name={broughtBy.name} /> <small>{day(broughtBy.on)}</small>
      </p>
    );
  // What a source calls its own places is no word of the catalogue: it is shown as it came.
  const word = (section: 'first_contact' | 'met_in', code: string): string => {
    const key = `${section}.${code}` as 'first_contact.web';
    return i18n.exists(key) ? t(key) : code;
  };
  const { source, channel } = firstContact;
  const met = [
    ...(channel === null ? [] : [word('met_in', channel)]),
    ...(source === null || source === channel ? [] : [word('first_contact', source)]),
  ];
  if (met.length === 0) return <p className="around-none">{t('ui.customer.nobody')}</p>;
  return <p>{met.join(' · ')}</p>;
}

function HasBrought({ page }: { readonly page: CustomerView }) {
  const { t } = useTranslation();
  const { people, unnamed, invitations } = page.around.hasBrought;
  if (people.length === 0 && unnamed === 0 && invitations === 0)
    return <p className="around-none">{t('ui.customer.nobody')}</p>;
  return (
    <ul>
      {people.map(({ customerId, name }) => (
        <li key={customerId}>
          <Person customerId={customerId} name={name} />
        </li>
      ))}
      {unnamed > 0 && <li>{t('ui.customer.brought_unnamed', { count: unnamed })}</li>}
      {invitations > 0 && <li>{t('ui.customer.brought_invited', { count: invitations })}</li>}
    </ul>
  );
}

function Holdings({ page }: { readonly page: CustomerView }) {
  const { t } = useTranslation();
  const day = useDayText();
  if (page.holdings.length === 0) return <p className="around-none">{t('ui.customer.holdings_none')}</p>;
  return (
    <ul>
      {page.holdings.map(({ holdingId, category, elsewhere, balance, maturesOn, endedOn }) => {
        const more = [
          elsewhere ? t('ui.customer.elsewhere') : null,
          endedOn === null ? null : t('ui.customer.ended', { day: day(endedOn) }),
          endedOn !== null || maturesOn === null ? null : t('ui.customer.matures', { day: day(maturesOn) }),
        ].filter((part) => part !== null);
        return (
          <li key={holdingId}>
            {t(`category.${category}`)} {balance && <MoneyMark amount={balance} />}
            {more.length > 0 && <small>{more.join(' · ')}</small>}
          </li>
        );
      })}
    </ul>
  );
}
