import { CONTENT_TYPES, LOCALES, MOMENTS, sightOf, STAGES } from '@vivero/domain';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentCoverage } from '../api/wire.ts';
import { useSegmentText } from '../customers/use-segment-text.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { useLanguage } from '../language/use-language.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { coverageQuery } from './content-queries.ts';
import { CoverageTable } from './coverage-table.tsx';
import { LineForm } from './line-form.tsx';
import { NEW_LINE } from './new-line.ts';

type Cell = ContentCoverage['cells'][number];
const SHOWN = 12;
/** Of one group of people; the table says the rest. */
const OF_GROUP = 2;

const widest = (cells: readonly Cell[]): readonly Cell[] =>
  cells.filter(
    (cell, i) =>
      cells.slice(0, i).filter(({ stage, segment }) => stage === cell.stage && segment === cell.segment).length <
      OF_GROUP,
  );

/** Who finds nothing where they stand: the widest gaps first, each with a way to close it, and the whole table below. */
export function CoverageSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = useDayWords();
  const segmentText = useSegmentText();
  const { session } = useRouteContext({ from: '/inside' });
  const mayWrite = sightOf(session.user.role, 'write_content') !== 'none';
  const [closing, setClosing] = useState<Cell | null>(null);
  const { data, error, refetch } = useQuery(coverageQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.content.loading')} />;
  const percent = new Intl.NumberFormat(LOCALES[language], { style: 'percent' });
  const gaps = widest(data.cells.filter(({ fill }) => fill < 1)).slice(0, SHOWN);
  return (
    <>
      <p className="page-says">{t('ui.content.coverage_says')}</p>
      <p className="content-covered">
        {data.covered === null
          ? t('ui.content.covered_none')
          : t('ui.content.covered', { share: percent.format(data.covered), weight: data.weight })}
      </p>
      {data.covered !== null && (
        <>
          <section aria-labelledby="gaps">
            <h2 id="gaps">{t('ui.content.gaps')}</h2>
            {gaps.length === 0 && <p>{t('ui.content.no_gaps')}</p>}
            <ul className="content-gaps">
              {gaps.map((cell) => (
                <li key={[cell.type, cell.moment, cell.stage, cell.segment].join()}>
                  <span>
                    {cell.segment !== null && <strong>{segmentText(cell.segment)} · </strong>}
                    {t('ui.content.gap', {
                      customers: cell.customers,
                      stage: t(`ui.ladder.${cell.stage}`),
                      type: t(`content_type.${cell.type}`),
                      moment: t(`moment.${cell.moment}`),
                    })}
                  </span>
                  {cell.plannedOn !== null ? (
                    <span className="content-facts">{t('ui.content.gap_planned', { day: day(cell.plannedOn) })}</span>
                  ) : (
                    mayWrite && (
                      <button type="button" className="quiet" onClick={() => setClosing(cell)}>
                        {t('ui.content.gap_close')}
                      </button>
                    )
                  )}
                </li>
              ))}
            </ul>
          </section>
          {MOMENTS.map((moment) => (
            <CoverageTable
              key={moment}
              moment={moment}
              types={CONTENT_TYPES}
              stages={STAGES}
              cells={data.cells.filter((cell) => cell.moment === moment)}
            />
          ))}
        </>
      )}
      {closing && (
        <LineForm
          line={null}
          start={{
            ...NEW_LINE,
            plannedOn: data.todayOn,
            type: closing.type,
            moment: closing.moment,
            stage: closing.stage,
            segment: closing.segment,
          }}
          onClose={() => setClosing(null)}
        />
      )}
    </>
  );
}
