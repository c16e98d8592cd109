import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { ContentLibrary, LibraryPiece } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import { WentWith } from './went-with.tsx';

export interface PieceUseProps {
  readonly piece: LibraryPiece | ContentLibrary['builtIn'][number];
}

/** What a piece is and how it is used. */
export function PieceUse({ piece }: PieceUseProps) {
  const { t } = useTranslation();
  const locale = LOCALES[useLanguage()];
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
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
      <WentWith contentId={piece.contentId} />
    </>
  );
}
