import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActiveGrowth } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { useDayWords } from '../figures/use-day-words.ts';
import { ToldShare } from '../figures/told-share.tsx';

type Group = ActiveGrowth['operated']['bySource'][number];

/** What happens to people after they were won: who is worked with, by book, stage and source, and who was left alone. */
export function OperatedSection({ active: { operated, books, leftAlone } }: { readonly active: ActiveGrowth }) {
  const { t } = useTranslation();
  const day = useDayWords();
  const nameOf = (rm: number): string => books.find((book) => book.rm === rm)?.name ?? String(rm);
  const people = leftAlone.people ?? [];
  return (
    <section aria-labelledby="growth-operated" className="growth-active">
      <h2 id="growth-operated">{t('ui.active.operated')}</h2>
      <ToldShare
        share={operated.share}
        says={(share) => t('ui.active.operated_says', share)}
        none={t('ui.active.operated_none')}
      />
      {operated.byBook.length > 1 && (
        <Groups
          title={t('ui.active.by_book')}
          note={t('ui.active.no_ranking')}
          groups={operated.byBook.map(({ of, share }) => ({ of: nameOf(of), share }))}
        />
      )}
      <Groups
        title={t('ui.active.by_stage')}
        groups={operated.byStage.map(({ of, share }) => ({ of: t(`stage.${of}`), share }))}
      />
      <Groups title={t('ui.active.by_source')} groups={operated.bySource} />
      <ToldShare
        share={leftAlone.share}
        says={(share) => t('ui.active.alone', share)}
        none={t('ui.active.alone_none')}
      />
      {people.length > 0 && (
        <details className="growth-groups">
          <summary>{t('ui.active.alone_list')}</summary>
          <ul>
            {people.map(({ customerId, name, wonOn }) => (
              <li key={customerId}>
                <Link {...toCustomer(customerId)}>{name}</Link>{' '}
                <small>{t('ui.active.won_on', { day: day(wonOn) })}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly note?: string;
  readonly groups: readonly Group[];
}

function Groups({ title, note, groups }: GroupsProps) {
  const { t } = useTranslation();
  if (groups.length === 0) return null;
  return (
    <details className="growth-groups">
      <summary>{title}</summary>
      {note !== undefined && <p className="page-says">{note}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ui.active.group')}</th>
            <th scope="col">{t('ui.active.people')}</th>
            <th scope="col">{t('ui.active.range')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ of, share }, i) => (
            // Two books may be called the same.
            <tr key={i}>
              <th scope="row">{of}</th>
              {'value' in share ? (
                <>
                  <td>{t('ui.active.of', share)}</td>
                  <td>{t('ui.active.interval', share)}</td>
                </>
              ) : (
                <td colSpan={2}>{t('ui.figures.few')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
