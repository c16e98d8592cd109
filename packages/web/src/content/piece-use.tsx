import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { ContentLibrary, LibraryPiece } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';

export interface PieceUseProps {
  readonly piece: LibraryPiece | ContentLibrary['builtIn'][number];
}

/** What a piece is, how it is used, and what went with it: an association, said so. */
export function PieceUse({ piece }: PieceUseProps) {
  const { t } = useTranslation();
  const locale = LOCALES[useLanguage()];
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const { association } = piece;
  const facts = [
    t(`content_type.${piece.type}`),
    t(`moment.${piece.moment}`),
    list.format(piece.serves.map((need) => t(`need.${need}`))),
    list.format(piece.stages.map((stage) => t(`ui.ladder.${stage}`))),
  ].filter((fact) => fact !== '');
  const notes = piece.notes.map((note) => t(`ui.content.note.${note}`));
  return (
    <>
      <p className="content-facts">{facts.join(' · ')}</p>
      <p className="content-facts">
        {[t('ui.content.used', { uses: piece.uses, customers: piece.customers }), ...notes].join(' · ')}
      </p>
      {association !== null && (
        <details className="content-association">
          <summary>{t('ui.content.went_with')}</summary>
          <p>
            {t('ui.content.association', {
              n: association.of.denominator,
              up: association.of.numerator,
              m: association.less.denominator,
              others: association.less.numerator,
              value: percent.format(association.value),
              lower: percent.format(association.lower),
              upper: percent.format(association.upper),
            })}
          </p>
        </details>
      )}
    </>
  );
}
