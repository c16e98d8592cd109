import { useTranslation } from 'react-i18next';
import type { ImportTotals } from '../api/wire.ts';

/** "600 rows: 588 new, 9 updates, 3 left out." */
export function useTotalsSentence(): (totals: ImportTotals) => string {
  const { t } = useTranslation();
  return ({ rowsIn, verdicts, leftOut }) => {
    const parts = [
      ['new', verdicts.new],
      ['update', verdicts.update],
      ['same', verdicts.same],
      ['left_out', leftOut],
    ] as const;
    const said = parts.filter(([, count]) => count > 0).map(([part, count]) => t(`ui.import.part.${part}`, { count }));
    return t('ui.import.rows', {
      count: rowsIn,
      parts:
        said.length === 0
          ? t('ui.import.part.nothing')
          : said.reduce((first, next) => t('ui.import.parts', { first, next })),
    });
  };
}
