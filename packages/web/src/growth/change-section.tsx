import { STAGES } from '@vivero/domain';
import type { Stage } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { Growth } from '../api/wire.ts';
import { useSentenceParam } from '../language/use-sentence.ts';
import type { GrowthWish } from './growth-query.ts';

const PARTS = ['base', 'conversion', 'mix', 'change'] as const;
const BY = ['bank_segment', 'branch', 'book'] as const;

export interface ChangeSectionProps {
  readonly change: Growth['change'];
  readonly wish: GrowthWish;
  readonly onChange: (wish: GrowthWish) => void;
}

/** Why more or fewer came up to a stage than in the period before: three parts that add up. */
export function ChangeSection({ change: { whole: parts, groups }, wish, onChange }: ChangeSectionProps) {
  const { t } = useTranslation();
  const say = useSentenceParam();
  const amount = (value: number) => t('ui.growth.amount', { value });
  return (
    <section aria-labelledby="growth-change">
      <h2 id="growth-change">{t('ui.growth.change')}</h2>
      <div className="growth-fields fields">
        <label>
          {t('ui.growth.stage')}
          <select value={wish.stage} onChange={({ target }) => onChange({ ...wish, stage: target.value as Stage })}>
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {t(`stage.${stage}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ui.growth.by')}
          <select
            value={wish.by}
            onChange={({ target }) => onChange({ ...wish, by: target.value as GrowthWish['by'] })}
          >
            {BY.map((by) => (
              <option key={by} value={by}>
                {t(`ui.growth.by.${by}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {'masked' in parts ? (
        <p>{t('ui.figures.few')}</p>
      ) : (
        <>
          <p className="growth-came">
            {t('ui.growth.came', {
              after: parts.after.people,
              afterOf: parts.after.of,
              before: parts.before.people,
              beforeOf: parts.before.of,
            })}
          </p>
          <dl className="growth-parts">
            {PARTS.map((part) => (
              <div key={part}>
                <dd>{amount(parts[part])}</dd>
                <dt>{t(`ui.growth.part.${part}`)}</dt>
              </div>
            ))}
          </dl>
          {'masked' in groups && <p>{t('ui.growth.groups_hidden')}</p>}
          {!('masked' in groups) && groups.length > 1 && (
            <details className="growth-groups">
              <summary>{t('ui.growth.by_group')}</summary>
              <div>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('ui.growth.group')}</th>
                      {PARTS.map((part) => (
                        <th key={part} scope="col">
                          {t(part === 'change' ? 'ui.growth.total' : `ui.growth.${part}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {groups.map((group, i) => (
                      // Two groups may be called the same.
                      <tr key={i}>
                        <th scope="row">{group.name === null ? t('ui.growth.not_stated') : say(group.name)}</th>
                        {PARTS.map((part) => (
                          <td key={part}>{amount(group[part])}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </details>
          )}
        </>
      )}
      <p className="page-foot">{t('ui.growth.note')}</p>
    </section>
  );
}
