import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CONTENT_TYPES } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../design/fields.css';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { matches } from './matches.ts';
import './materials-page.css';
import { materialsQuery } from './materials-query.ts';
import { NeedSection } from './need-section.tsx';
import { itemsOf } from './shelf-item.ts';

const ALL = '';

/** The shelf by need: what to ask, what to pass on, what to offer, and where there is nothing yet. */
export function MaterialsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [need, setNeed] = useState(ALL);
  const [kind, setKind] = useState(ALL);
  const { data, error, refetch } = useQuery(materialsQuery);
  const all = data?.needs.flatMap(itemsOf) ?? [];
  const say = useSay(
    Object.fromEntries(
      all.map(({ id, kind: of, name }) => [`${of === 'products' ? 'product' : 'content'}.${id}`, name]),
    ),
  );
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.materials.loading')} />;
  const shown = data.needs
    .filter((shelf) => need === ALL || shelf.need === need)
    .map((shelf) => ({
      shelf,
      items: itemsOf(shelf)
        .filter((item) => kind === ALL || item.kind === kind)
        .map((item) => ({ item, line: say(item.line) }))
        .filter(({ item, line }) => matches(search, [item.name[language], line, t(`need.${shelf.need}`)])),
    }))
    .filter(({ items }) => items.length > 0 || (search === '' && kind === ALL));
  const gaps = data.needs.filter(({ missing }) => missing.length > 0);
  return (
    <div className="page materials">
      <h1>{t('ui.menu.materials')}</h1>
      <nav aria-label={t('ui.quota.title')}>
        <Link to="/quota">{t('ui.quota.title')}</Link>
      </nav>
      {data.builtIn && <p className="page-says">{t('ui.materials.built_in')}</p>}
      <search className="materials-choose fields">
        <label>
          {t('ui.materials.search')}
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        <label>
          {t('ui.materials.need')}
          <select value={need} onChange={(event) => setNeed(event.target.value)}>
            <option value={ALL}>{t('ui.materials.all')}</option>
            {data.needs.map((shelf) => (
              <option key={shelf.need} value={shelf.need}>
                {t(`need.${shelf.need}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ui.materials.type')}
          <select value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value={ALL}>{t('ui.materials.all')}</option>
            {CONTENT_TYPES.map((type) => (
              <option key={type} value={type}>
                {t(`content_type.${type}`)}
              </option>
            ))}
            <option value="products">{t('ui.materials.products')}</option>
          </select>
        </label>
      </search>
      {shown.map(({ shelf, items }) => (
        <NeedSection key={shelf.need} shelf={shelf} items={items} question={say(shelf.question)} />
      ))}
      {shown.length === 0 && <p className="page-says">{t('ui.materials.nothing')}</p>}
      <section className="panel materials-gaps" aria-labelledby="gaps">
        <h2 id="gaps">{t('ui.materials.gaps')}</h2>
        <p>{gaps.length === 0 ? t('ui.materials.gaps_none') : t('ui.materials.gaps_text', { count: gaps.length })}</p>
        <ul>
          {gaps.map((shelf) => (
            <li key={shelf.need}>
              <a href={`#need-${shelf.need}`}>{t(`need.${shelf.need}`)}</a>{' '}
              {shelf.missing.map((moment) => t(`moment.${moment}`)).join(' · ')}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
