import { type Phrase, shareSentence } from '@vivero/domain';
import { countModes, type JudgedTouch, type ModeCounts } from './touch-modes.ts';

/** Active or passive: how the own contacts came about. */
export interface MirrorContacts extends ModeCounts {
  readonly says: Phrase;
  /** Contacts that came with an import, its order in time taken at its word: told apart, never added up. */
  readonly imported: ModeCounts & { readonly says: Phrase };
}

export function mirrorContacts(touches: readonly JudgedTouch[]): MirrorContacts {
  const seen = countModes(touches.filter((touch) => touch.witnessed));
  const imported = countModes(touches.filter((touch) => !touch.witnessed));
  return {
    ...seen,
    says: shareSentence('ui.mirror.active', seen.activeShare),
    imported: { ...imported, says: shareSentence('ui.mirror.imported', imported.activeShare) },
  };
}
