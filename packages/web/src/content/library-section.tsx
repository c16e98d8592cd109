import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryPiece } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../language/use-language.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { libraryQuery } from './content-queries.ts';
import { PieceForm } from './piece-form.tsx';
import { PieceLine } from './piece-line.tsx';
import { PieceUse } from './piece-use.tsx';
import { ProductFacts } from './product-facts.tsx';

/** The bank's own pieces, those that Vivero comes with, and the facts that texts quote. */
export function LibrarySection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { session } = useRouteContext({ from: '/inside' });
  const mayWrite = sightOf(session.user.role, 'write_content') !== 'none';
  const [writing, setWriting] = useState<LibraryPiece | 'new' | null>(null);
  const { data, error, refetch } = useQuery(libraryQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.content.loading')} />;
  return (
    <>
      <div className="content-says">
        <p className="page-says">{t('ui.content.library_says')}</p>
        {mayWrite && (
          <button type="button" className="button button-main" onClick={() => setWriting('new')}>
            {t('ui.content.new')}
          </button>
        )}
      </div>
      {data.pieces.length === 0 && <p className="page-says">{t('ui.content.own_none')}</p>}
      <ul className="content-pieces">
        {data.pieces.map((piece) => (
          <PieceLine key={piece.contentId} piece={piece} onChange={() => setWriting(piece)} />
        ))}
      </ul>
      <ProductFacts products={data.products} currency={data.currency} mayWrite={mayWrite} />
      <section aria-labelledby="built-in">
        <h2 id="built-in">{t('ui.content.built_in')}</h2>
        <ul className="content-pieces">
          {data.builtIn.map((item) => (
            <li key={item.contentId} className="content-piece">
              <strong>{item.title[language]}</strong>
              <PieceUse piece={item} />
            </li>
          ))}
        </ul>
      </section>
      {writing !== null && (
        <PieceForm
          piece={writing === 'new' ? null : writing}
          products={data.products}
          onClose={() => setWriting(null)}
        />
      )}
    </>
  );
}
