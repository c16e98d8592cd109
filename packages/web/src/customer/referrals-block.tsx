import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { moneyShort } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { CustomerReferrals } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { CodePicture } from '../referrals/code-picture.tsx';
import './referrals-block.css';
import { toCustomer } from './to-customer.ts';

/** Asking this customer for a referral, in one tap, and what came of it: whom they brought, what they are credited with, by what they came. */
export function ReferralsBlock({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const params = { path: { customerId } };
  const key = ['customer', customerId, 'referrals'];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => answer(api.GET('/api/customers/{customerId}/referrals', { params, signal })),
    staleTime: 30_000,
  });
  const ask = useMutation({
    mutationFn: (showsOwner: boolean) =>
      answer(api.POST('/api/customers/{customerId}/referrals', { params, body: { showsOwner } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  const failure = error ?? ask.error;
  const link = data?.links[0];
  return (
    <section className="around-block referrals-block" aria-labelledby="referrals-title">
      <h3 id="referrals-title">{t('ui.referral.title')}</h3>
      {failure && <p role="alert">{text(failure)}</p>}
      {!data && !failure && <p className="around-none">{t('ui.referral.loading')}</p>}
      {data && (
        <>
          <Brought referrals={data} />
          {link === undefined ? (
            <>
              <button
                type="button"
                className="button"
                disabled={ask.isPending || data.open.length === 0}
                onClick={() => ask.mutate(false)}
              >
                {t('ui.referral.ask')}
              </button>
              {data.open.length === 0 && <p className="around-none">{t('ui.referral.no_campaign')}</p>}
            </>
          ) : (
            <OwnLink link={link} waits={ask.isPending} onShow={ask.mutate} />
          )}
          <CameBy referrals={data} />
          {data.friends.length > 0 && (
            <Link to="/network" search={{ around: customerId }}>
              {t('ui.referral.network')}
            </Link>
          )}
        </>
      )}
    </section>
  );
}

interface OwnLinkProps {
  readonly link: CustomerReferrals['links'][number];
  readonly waits: boolean;
  readonly onShow: (showsOwner: boolean) => void;
}

/** What the RM hands to the customer: link, picture and words; only the customer passes it on. */
function OwnLink({ link, waits, onShow }: OwnLinkProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}/r/${link.code}`;
  return (
    <div className="referrals-link">
      <p>{t('ui.referral.link', { campaign: link.campaign })}</p>
      <a href={address} target="_blank" rel="noreferrer">
        {address}
      </a>
      <CodePicture code={link.code} label={t('ui.referral.qr')} />
      <p className="referrals-ways">
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          {t(copied ? 'ui.referral.copied' : 'ui.referral.copy')}
        </button>
        <a href={`/api/codes/${link.code}/qr`} target="_blank" rel="noreferrer">
          {t('ui.referral.poster')}
        </a>
      </p>
      <label className="referrals-tick">
        <input
          type="checkbox"
          checked={link.showsOwner}
          disabled={waits}
          onChange={({ target }) => onShow(target.checked)}
        />
        <span>{t('ui.referral.shows_owner')}</span>
      </label>
      <details>
        <summary>{t('ui.referral.script_title')}</summary>
        <blockquote>{t('ui.referral.script')}</blockquote>
      </details>
    </div>
  );
}

function Brought({ referrals: { friends, credit, rewards } }: { readonly referrals: CustomerReferrals }) {
  const { t } = useTranslation();
  const day = useDayText();
  const language = useLanguage();
  // That nobody came is said above, among those whom the record has without a name.
  if (friends.length === 0) return null;
  const amount = (money: typeof credit.value): string => moneyShort(money, language);
  return (
    <>
      <ul aria-label={t('ui.referral.friends')}>
        {friends.map(({ customerId, name, on, bought }) => (
          <li key={customerId}>
            {name === '' ? '•••' : <Link {...toCustomer(customerId)}>{name}</Link>}{' '}
            <small>
              {t('ui.referral.friend_since', { day: day(on) })}
              {bought && ` · ${t('ui.referral.friend_bought')}`}
            </small>
          </li>
        ))}
      </ul>
      <p>
        {t('ui.referral.credit', { value: amount(credit.value), from: amount(credit.from), to: amount(credit.to) })}
        <small>{t('ui.referral.credit_note')}</small>
      </p>
      {rewards.map(({ arrivalId, amount: earned, paidAt }) => (
        <p key={arrivalId}>
          {t('ui.referral.reward', { amount: amount(earned) })}
          {paidAt !== null && ` · ${t('ui.referral.reward_paid')}`}
        </p>
      ))}
    </>
  );
}

function CameBy({ referrals: { cameBy } }: { readonly referrals: CustomerReferrals }) {
  const { t } = useTranslation();
  const day = useDayText();
  if (cameBy.length === 0) return null;
  return (
    <p>
      {t('ui.referral.came_by')}
      {cameBy.map(({ arrivalId, kind, about, on, first }) => (
        <small key={arrivalId}>
          {[kind === null ? null : t(`source_kind.${kind}`), about, day(on), first ? null : t('ui.referral.came_again')]
            .filter((part) => part !== null)
            .join(' · ')}
        </small>
      ))}
    </p>
  );
}
