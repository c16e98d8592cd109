import { decimalsOf, LOCALES, moneyText } from '@vivero/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { ShelfProduct } from '../api/wire.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import { useLanguage } from '../language/use-language.ts';
import { CONTENT_KEY } from './content-queries.ts';
import { WideTable } from './wide-table.tsx';

export interface ProductFactsProps {
  readonly products: readonly ShelfProduct[];
  readonly currency: string;
  readonly mayWrite: boolean;
}

/** What the shelf states of each product: the only place where a rate is typed. */
export function ProductFacts({ products, currency, mayWrite }: ProductFactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [stating, setStating] = useState<ShelfProduct | null>(null);
  const percent = new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 3 });
  const none = t('ui.content.no_fact');
  return (
    <section aria-labelledby="product-facts">
      <h2 id="product-facts">{t('ui.content.products')}</h2>
      <p className="page-says">{t('ui.content.products_says')}</p>
      <WideTable label={t('ui.content.products')}>
        <thead>
          <tr>
            <th scope="col">{t('ui.content.form.fact_of')}</th>
            <th scope="col">{t('fact.rate')}</th>
            <th scope="col">{t('fact.minimum')}</th>
            <th scope="col">{t('fact.tenor_days')}</th>
            <th scope="col">{t('fact.risk_level')}</th>
            {mayWrite && (
              <th scope="col">
                <span className="unseen">{t('ui.content.state_facts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.productId}>
              <th scope="row">{product.name[language]}</th>
              <td>{product.rate === null ? none : percent.format(product.rate)}</td>
              <td>
                {product.minimumMinor === 0 ? none : moneyText({ minor: product.minimumMinor, currency }, language)}
              </td>
              <td>{product.tenorDays ?? none}</td>
              <td>{product.riskLevel}</td>
              {mayWrite && (
                <td>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={t('ui.content.facts_of', { product: product.name[language] })}
                    onClick={() => setStating(product)}
                  >
                    {t('ui.content.state_facts')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {stating && <FactsForm product={stating} currency={currency} onClose={() => setStating(null)} />}
    </section>
  );
}

interface FactsFormProps {
  readonly product: ShelfProduct;
  readonly currency: string;
  readonly onClose: () => void;
}

function FactsForm({ product, currency, onClose }: FactsFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const units = 10 ** decimalsOf(currency);
  const state = useMutation({
    mutationFn: (form: FormData) => {
      const number = (name: string): number | null => {
        const value = form.get(name);
        return typeof value !== 'string' || value.trim() === '' ? null : Number(value);
      };
      const rate = number('rate');
      return answer(
        api.PUT('/api/products/{productId}/facts', {
          params: { path: { productId: product.productId } },
          body: {
            // Typed in percent, and to the thousandth of one: no more digits than that are meant.
            rate: rate === null ? null : Math.round(rate * 1000) / 100_000,
            minimumMinor: Math.round((number('minimum') ?? 0) * units),
            tenorDays: number('tenor'),
            riskLevel: (number('risk') ?? 1) as 1 | 2 | 3 | 4 | 5,
          },
        }),
      );
    },
    onSuccess: async () => {
      onClose();
      showToast({ text: t('ui.content.saved') });
      await client.invalidateQueries({ queryKey: [CONTENT_KEY] });
    },
  });
  return (
    <SheetForm
      title={t('ui.content.facts_of', { product: product.name[language] })}
      says={t('ui.content.products_says')}
      submit={t('ui.content.save')}
      work={state}
      onSubmit={(form) => state.mutate(form)}
      onClose={onClose}
    >
      <label>
        {t('fact.rate')}
        <input
          name="rate"
          type="number"
          min={0}
          max={100}
          step={0.001}
          defaultValue={product.rate === null ? '' : Math.round(product.rate * 100_000) / 1000}
        />
      </label>
      <label>
        {t('fact.minimum')}
        <input name="minimum" type="number" min={0} step={1 / units} defaultValue={product.minimumMinor / units} />
      </label>
      <label>
        {t('fact.tenor_days')}
        <input name="tenor" type="number" min={1} step={1} defaultValue={product.tenorDays ?? ''} />
      </label>
      <label>
        {t('fact.risk_level')}
        <input name="risk" type="number" min={1} max={5} step={1} required defaultValue={product.riskLevel} />
      </label>
    </SheetForm>
  );
}
