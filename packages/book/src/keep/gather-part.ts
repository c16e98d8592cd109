import { foldedOf } from '../columns/folded-of.ts';
import { foldedIn, foldedSet } from './folded-set.ts';
import { gatherEvents } from './gather-events.ts';
import { gatherRows, type Picks } from './gather-rows.ts';
import { type KeptPart, newPart } from './kept-part.ts';
import { peopleIn, peopleSet } from './people-set.ts';

/** Customers of several parts as one, in no file yet; what was found about them comes along. */
export function gatherPart(parts: readonly KeptPart[], picks: Picks): KeptPart {
  return newPart(
    peopleIn(
      gatherRows(
        parts.map(({ people }) => peopleSet(people)),
        picks,
      ),
    ),
    gatherEvents(
      parts.map(({ events }) => events()),
      picks,
    ),
    foldedIn(
      gatherRows(
        parts.map((part) => foldedSet(foldedOf(part))),
        picks,
      ),
    ),
  );
}
