import type { Agreed } from '../api/wire.ts';
import { useSay } from './use-say.ts';

/** What was agreed: the program's phrase in the reader's language, or somebody's own words as they are. */
export function useAgreed(): (agreed: Agreed) => string {
  const say = useSay();
  return (agreed) => ('text' in agreed ? agreed.text : say(agreed));
}
