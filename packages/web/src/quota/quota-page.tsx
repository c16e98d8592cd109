import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { Quota } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import '../design/fields.css';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';
import { materialsQuery } from '../materials/materials-query.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import './quota-page.css';

/** A quota of a product held against real needs: the same for the lead who is given it and for the RM who is to meet it. */
export function QuotaPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const shelf = useQuery(materialsQuery);
  const [productId, setProductId] = useState('');
  const [quota, setQuota] = useState('');
  const [asked, setAsked] = useState<{ readonly productId: string; readonly quota: number } | null>(null);
  const found = useQuery({
    queryKey: ['quota', asked],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/quota', { params: { query: asked ?? { productId: '', quota: 1 } }, signal })),
    enabled: asked !== null,
  });
  if (shelf.error) return <PageProblem failure={shelf.error} onRetry={() => void shelf.refetch()} />;
  if (!shelf.data) return <Skeleton label={t('ui.quota.title')} />;
  const products = new Map(
    shelf.data.needs.flatMap((need) => need.products.map((product) => [product.productId, product.name[language]])),
  );
  return (
    <div className="quota">
      <h1>{t('ui.quota.title')}</h1>
      <p className="page-says">{t('ui.quota.says')}</p>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ productId, quota: Number(quota) });
        }}
      >
        <label className="field">
          {t('ui.quota.product')}
          <select required value={productId} onChange={(event) => setProductId(event.target.value)}>
            <option value="">{t('ui.quota.choose')}</option>
            {[...products].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {t('ui.quota.number')}
          <input
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={1_000_000}
            value={quota}
            onChange={(event) => setQuota(event.target.value)}
          />
        </label>
        <button type="submit" className="button button-main">
          {t('ui.quota.look')}
        </button>
      </form>
      {found.error && <PageProblem failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Split quota={found.data} />}
    </div>
  );
}

function Split({ quota }: { readonly quota: Quota }) {
  const { t } = useTranslation();
  const { have, ask, pushed, of, unsuitable } = quota;
  return (
    <section aria-live="polite">
      <p className="quota-sum">{t('ui.quota.sum', { quota: quota.quota, have, ask, pushed })}</p>
      <p>{t('ui.quota.of', { of, unsuitable })}</p>
      <People title={t('ui.quota.have')} people={quota.haveNeed} />
      <People title={t('ui.quota.ask')} people={quota.worthAsking} />
    </section>
  );
}

function People({ title, people }: { readonly title: string; readonly people: Quota['haveNeed'] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      <h2>{title}</h2>
      {people.length === 0 && <p>{t('ui.quota.nobody')}</p>}
      <ul>
        {people.map(({ customerId, name, reason }) => (
          <li key={customerId}>
            <Link {...toCustomer(customerId)}>{name}</Link> {reason && <small>{say(reason)}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
