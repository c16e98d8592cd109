import { LOCALES, type CONTENT_TYPES, type Moment, type STAGES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { ContentCoverage } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import { WideTable } from './wide-table.tsx';

export interface CoverageTableProps {
  readonly moment: Moment;
  readonly types: typeof CONTENT_TYPES;
  readonly stages: typeof STAGES;
  /** Those of the moment. */
  readonly cells: ContentCoverage['cells'];
}

/** One moment of the tensor: kinds of content by stage. A stage with several segments shows its emptiest one. */
export function CoverageTable({ moment, types, stages, cells }: CoverageTableProps) {
  const { t } = useTranslation();
  const percent = new Intl.NumberFormat(LOCALES[useLanguage()], { style: 'percent', maximumFractionDigits: 0 });
  const present = stages.filter((stage) => cells.some((cell) => cell.stage === stage));
  if (present.length === 0) return null;
  return (
    <WideTable label={t(`moment.${moment}`)}>
      <caption>{t(`moment.${moment}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ui.content.line.stage')}</th>
          {types.map((type) => (
            <th key={type} scope="col">
              {t(`content_type.${type}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {present.map((stage) => (
          <tr key={stage}>
            <th scope="row">{t(`ui.ladder.${stage}`)}</th>
            {types.map((type) => {
              const fills = cells.filter((cell) => cell.stage === stage && cell.type === type).map(({ fill }) => fill);
              if (fills.length === 0) return <td key={type}>–</td>;
              const least = Math.min(...fills);
              return (
                <td key={type} className={least === 0 ? 'cell-empty' : least < 1 ? 'cell-part' : 'cell-full'}>
                  {percent.format(least)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
