import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useSentence } from '../language/use-sentence.ts';
import { NeedCardView } from './need-card.tsx';
import './needs-column.css';

export interface NeedsColumnProps {
  readonly page: CustomerView;
  readonly mayChange: boolean;
}

const OPEN = ['latent', 'aware', 'confirmed'] as const;

/** Needs on their rail, from what is only believed to what the customer said; those that have ended are folded at its end. */
export function NeedsColumn({ page, mayChange }: NeedsColumnProps) {
  const { t } = useTranslation();
  const day = useDayText();
  const say = useSentence();
  const open = page.needs.filter(({ state }) => OPEN.some((each) => each === state));
  const ended = page.needs.filter((need) => !open.includes(need));
  return (
    <section className="needs" aria-labelledby="needs-title">
      <h2 id="needs-title">{t('ui.customer.needs')}</h2>
      {open.length === 0 && <p className="story-quiet">{t('ui.customer.need.none')}</p>}
      <ol className="need-rail">
        {OPEN.map((state) => {
          const cards = open.filter((need) => need.state === state);
          return (
            <li key={state} className={cards.length > 0 ? 'need-stop need-here' : 'need-stop'}>
              <h3>{t(`need_state.${state}`)}</h3>
              {cards.map((card) => (
                <NeedCardView key={card.needId} card={card} page={page} mayChange={mayChange} />
              ))}
            </li>
          );
        })}
        {ended.length > 0 && (
          <li className="need-stop need-here">
            <details>
              <summary>{t('ui.customer.need.ended', { count: ended.length })}</summary>
              <ul>
                {ended.map((need) => (
                  <li key={need.needId} className="need-ended">
                    {t(`need.${need.kind}`)}
                    <small>
                      {t(`need_state.${need.state}`)} · {day(need.movedOn)}
                    </small>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ol>
      {page.likely.length > 0 && (
        <>
          <h3 className="needs-likely">{t('ui.customer.likely')}</h3>
          <ul>
            {page.likely.map(say).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <small className="needs-likely">{t('ui.customer.likely_note')}</small>
        </>
      )}
      {mayChange && (
        <Link
          className="button"
          to="/customers/$customerId"
          params={{ customerId: page.customerId }}
          search={(search) => ({ ...search, sheet: 'need' })}
          resetScroll={false}
        >
          {t('ui.change.need')}
        </Link>
      )}
    </section>
  );
}
