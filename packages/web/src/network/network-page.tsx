import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouteContext } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { ReferralNetwork } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { QuestionWays } from '../questions/question-ways.tsx';
import './network-page.css';
import { NetworkPicture } from './network-picture.tsx';

const route = getRouteApi('/inside/network');

/** As many as a picture can show so that somebody sees something; a second look may have more. */
const [FIRST, MOST] = [200, 1_000];

/** Who came by whom: a picture of the first of it, and a table that says the same to the keyboard. */
export function NetworkPage() {
  const { t } = useTranslation();
  const { around } = route.useSearch();
  const { session } = useRouteContext({ from: '/inside' });
  const [most, setMost] = useState(FIRST);
  const query = { most, ...(around !== undefined && { around }) };
  const { data, error, refetch } = useQuery({
    queryKey: ['network', query],
    queryFn: ({ signal }) => answer(api.GET('/api/referrals/network', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  const named = sightOf(session.user.role, 'traffic_people') !== 'none';
  return (
    <div className="page network">
      <header>
        <h1>{t('ui.network.title')}</h1>
        <QuestionWays />
      </header>
      <p className="page-says">{t('ui.network.lead')}</p>
      {!data && <Skeleton label={t('ui.network.loading')} />}
      {data && data.people.length === 0 && <p>{t('ui.network.none')}</p>}
      {data && data.people.length > 0 && (
        <>
          <p>
            {t('ui.network.of', data.of)}
            {data.people.length < data.of.people && (
              <> {t('ui.network.part', { shown: data.people.length, people: data.of.people })}</>
            )}
          </p>
          {data.people.length < data.of.people && most < MOST && (
            <button type="button" className="button" onClick={() => setMost(MOST)}>
              {t('ui.network.more')}
            </button>
          )}
          <NetworkPicture people={data.people} label={t('ui.network.picture')} />
          <NetworkTable people={data.people} named={named} />
        </>
      )}
    </div>
  );
}

type People = ReferralNetwork['people'];

/** The same as the picture, in its order. */
function NetworkTable({ people, named }: { readonly people: People; readonly named: boolean }) {
  const { t } = useTranslation();
  const who = ({ customerId, name }: People[number]) =>
    named ? <Link {...toCustomer(customerId)}>{name}</Link> : <span>{name}</span>;
  const by = ({ broughtBy }: People[number]): string => (broughtBy === null ? '' : (people[broughtBy]?.name ?? ''));
  return (
    <table aria-label={t('ui.network.table')}>
      <thead>
        <tr>
          <th scope="col">{t('ui.network.person')}</th>
          {(['circle', 'place', 'brought', 'broughtBy'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`ui.network.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.customerId}>
            <th scope="row">{who(person)}</th>
            <td data-label={t('ui.network.circle')}>{person.circle}</td>
            <td data-label={t('ui.network.place')}>{person.place}</td>
            <td data-label={t('ui.network.brought')}>{person.brought}</td>
            <td data-label={t('ui.network.broughtBy')}>{by(person)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
