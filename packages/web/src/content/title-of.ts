import type { Language } from '@vivero/domain';
import type { LibraryPiece } from '../api/wire.ts';

/** The title in the reader's language, or the nearest one where nobody has written it in that. */
export const titleOf = ({ variants }: Pick<LibraryPiece, 'variants'>, language: Language): string =>
  (variants.find((variant) => variant.language === language) ?? variants[0])?.title ?? '';
