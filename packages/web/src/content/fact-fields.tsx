import { PRODUCT_FACTS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { ShelfProduct } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import type { Draft } from './draft.ts';

type Fact = Draft['facts'][number];
export interface FactFieldsProps {
  readonly facts: readonly Fact[];
  readonly products: readonly ShelfProduct[];
  readonly next: Omit<Fact, 'place'>;
  readonly onChange: (facts: readonly Fact[]) => void;
}

/** The facts that the wordings quote, each by a name. */
export function FactFields({ facts, products, next, onChange }: FactFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = (place: number, to: Partial<Fact>) =>
    onChange(facts.map((fact) => (fact.place === place ? { ...fact, ...to } : fact)));
  const add = () => onChange([...facts, { ...next, place: Math.max(-1, ...facts.map(({ place }) => place)) + 1 }]);
  return (
    <fieldset className="content-repeated">
      <legend>{t('ui.content.form.facts')}</legend>
      {facts.map(({ place, name, productId, fact }) => (
        <div key={place}>
          <label>
            {t('ui.content.form.fact_name')}
            <input
              required
              pattern="[a-z][a-z0-9_]*"
              maxLength={30}
              value={name}
              onChange={({ target }) => change(place, { name: target.value })}
            />
          </label>
          <label>
            {t('ui.content.form.fact_of')}
            <select value={productId} onChange={({ target }) => change(place, { productId: target.value })}>
              {products.map((product) => (
                <option key={product.productId} value={product.productId}>
                  {product.name[language]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('ui.content.form.fact')}
            <select value={fact} onChange={({ target }) => change(place, { fact: target.value as Fact['fact'] })}>
              {PRODUCT_FACTS.map((each) => (
                <option key={each} value={each}>
                  {t(`fact.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="quiet"
            onClick={() => onChange(facts.filter((each) => each.place !== place))}
          >
            {t('ui.content.form.remove_fact')}
          </button>
        </div>
      ))}
      <button type="button" className="quiet" onClick={add}>
        {t('ui.content.form.add_fact')}
      </button>
    </fieldset>
  );
}
