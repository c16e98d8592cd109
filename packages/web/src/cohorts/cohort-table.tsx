import { LOCALES } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortAnswer } from '../api/wire.ts';
import { ShareFigures } from '../figures/share-figures.tsx';
import { useLanguage } from '../language/use-language.ts';
import './cohort-table.css';

type Cohort = CohortAnswer['cohorts'][number];
type Cell = Cohort['returned'][number];
interface Place {
  readonly cohort: number;
  readonly after: number;
}

/** The cohorts as a heat map that is a table: a number in each cell, its colour says the same, and a chosen one says what it rests on. */
export function CohortTable({ answer: { by, cohorts, secondDays } }: { readonly answer: CohortAnswer }) {
  const { t } = useTranslation();
  const nameOf = usePeriodName(by);
  const number = new Intl.NumberFormat(LOCALES[useLanguage()]);
  const [chosen, setChosen] = useState<Place | null>(null);
  const longest = Math.max(0, ...cohorts.map(({ returned }) => returned.length));
  const cohort = chosen && cohorts[chosen.cohort];
  const cell = chosen && cohort?.returned[chosen.after];
  const hasFew = cohorts.some(
    ({ people, returned }) => typeof people !== 'number' || returned.some(({ share }) => 'masked' in share),
  );
  return (
    <>
      <section className="cohort-scroll" aria-label={t('ui.cohorts.table')}>
        <table className="cohort-table">
          <thead>
            <tr>
              <th scope="col">{t('ui.cohorts.from')}</th>
              <th scope="col">{t('ui.cohorts.people')}</th>
              {Array.from({ length: longest }, (_, i) => (
                <th key={i} scope="col">
                  {t('ui.cohorts.after', { number: i + 1 })}
                </th>
              ))}
              <th scope="col" className="cohort-second">
                {t('ui.cohorts.second', { days: secondDays })}
              </th>
            </tr>
          </thead>
          <tbody>
            {cohorts.map((each, row) => (
              <tr key={each.from}>
                <th scope="row">{nameOf(each.from)}</th>
                <td className="cohort-people">
                  {typeof each.people === 'number' ? number.format(each.people) : t('ui.cohorts.few')}
                </td>
                {each.returned.map((one, after) => (
                  <td key={after}>
                    <CellButton
                      cell={one}
                      label={t('ui.cohorts.cell', { cohort: nameOf(each.from), number: after + 1 })}
                      isChosen={chosen?.cohort === row && chosen.after === after}
                      onChoose={() => setChosen({ cohort: row, after })}
                    />
                  </td>
                ))}
                {longest > each.returned.length && (
                  <td colSpan={longest - each.returned.length}>
                    <span className="unseen">{t('ui.cohorts.later')}</span>
                  </td>
                )}
                <td className="cohort-second">
                  {'value' in each.second
                    ? t('ui.cohorts.value', { value: each.second.value })
                    : 'masked' in each.second
                      ? t('ui.cohorts.few')
                      : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="cohort-legend">
        {t('ui.cohorts.legend')}
        {hasFew && ` ${t('ui.cohorts.few_note')}`}
      </p>
      <div className="panel cohort-told" aria-live="polite">
        {cohort && cell ? (
          <>
            <h2>{t('ui.cohorts.cell', { cohort: nameOf(cohort.from), number: (chosen?.after ?? 0) + 1 })}</h2>
            {'masked' in cell.share ? <p>{t('ui.cohorts.few_note')}</p> : <ShareFigures share={cell.share} />}
            {!cell.mature && <p>{t('ui.cohorts.not_over')}</p>}
            {!cohort.complete && <p>{t('ui.cohorts.joining')}</p>}
          </>
        ) : (
          <p>{t('ui.cohorts.pick')}</p>
        )}
      </div>
    </>
  );
}

interface CellButtonProps {
  readonly cell: Cell;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function CellButton({ cell: { share, mature }, label, isChosen, onChoose }: CellButtonProps) {
  const { t } = useTranslation();
  const said =
    'value' in share ? t('ui.cohorts.value', { value: share.value }) : 'masked' in share ? t('ui.cohorts.few') : '–';
  const classes = [
    'cohort-cell',
    `cohort-${'value' in share ? depthOf(share.value) : 0}`,
    ...(mature ? [] : ['cohort-open']),
  ];
  return (
    <button type="button" className={classes.join(' ')} aria-pressed={isChosen} onClick={onChoose}>
      <span className="unseen">{label}: </span>
      {said}
      {!mature && '*'}
    </button>
  );
}

/** Where the colours change; the number in the cell is what counts. */
const DEPTHS = [0.1, 0.4, 0.75];
const depthOf = (value: number): number => DEPTHS.filter((depth) => value >= depth).length;

/** A week by its Monday, a month by its name. */
function usePeriodName(by: CohortAnswer['by']): (from: string) => string {
  const { t } = useTranslation();
  const locale = LOCALES[useLanguage()];
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const monday = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (from) => {
    const date = new Date(`${from}T00:00Z`);
    return by === 'month' ? month.format(date) : t('ui.cohorts.week_of', { day: monday.format(date) });
  };
}
