import type { LibraryPiece } from '../api/wire.ts';

/** What somebody is writing; `place` tells wordings apart that have no id yet. */
export interface Draft extends Pick<LibraryPiece, 'type' | 'moment' | 'serves' | 'stages' | 'segments' | 'endsOn'> {
  readonly variants: readonly (Omit<LibraryPiece['variants'][number], 'variantId'> & {
    readonly variantId: string | null;
    readonly place: number;
  })[];
  readonly facts: readonly (Omit<LibraryPiece['facts'][number], 'value'> & { readonly place: number })[];
}

/** What a form begins with: the piece as it is, or an empty one with a wording in the writer's language. */
export function draftOf(piece: LibraryPiece | null, language: Draft['variants'][number]['language']): Draft {
  if (piece === null)
    return {
      type: 'category',
      moment: 'interaction',
      serves: [],
      stages: [],
      segments: null,
      endsOn: null,
      variants: [{ variantId: null, language, title: '', body: '', place: 0 }],
      facts: [],
    };
  const { type, moment, serves, stages, segments, endsOn } = piece;
  return {
    type,
    moment,
    serves,
    stages,
    segments,
    endsOn,
    variants: piece.variants.map((variant, place) => ({ ...variant, place })),
    facts: piece.facts.map(({ name, productId, fact }, place) => ({ name, productId, fact, place })),
  };
}
