import type { Part } from './book.ts';
import type { Folded } from './folded.ts';

/** All that the fold found about a part, together. */
export const foldedOf = ({ folded, features }: Pick<Part, 'folded' | 'features'>): Folded => ({
  ...folded,
  features: features(),
});
