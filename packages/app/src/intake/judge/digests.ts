import { matchText } from '@vivero/connectors';
import type { Identity, MatchKind } from '@vivero/domain';
import { matchDigest, type MasterKey } from '@vivero/storage';

export interface KeyDigest {
  readonly kind: MatchKind;
  /** As `matchDigest` gives it: unlike for unlike kinds. */
  readonly digest: string;
}

/** The source's own key of a person means something inside that source only. */
export const sourceKeyDigest = (keys: MasterKey, source: string, key: string): string =>
  matchDigest(keys, 'key', source, key);

/** The same for its key of a holding. */
export const holdingDigest = (keys: MasterKey, source: string, key: string): string =>
  matchDigest(keys, 'holding', source, key);

/** The id of an event as it is stored. */
export const storedEventId = (keys: MasterKey, eventId: string): string =>
  eventId.includes('#')
    ? eventId.replace(/#(.*)#/s, (_, personal: string) => matchDigest(keys, 'event', '', personal))
    : eventId;

/** The UUID of a note: equal for equal words of one source about one person. */
export const noteKey = (keys: MasterKey, noteId: string): string =>
  matchDigest(keys, 'event', 'note', noteId).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** Keyed hashes of those of the kinds (`key` aside) that the identity has a usable value of. */
export function identityDigests(keys: MasterKey, identity: Identity, kinds: readonly MatchKind[]): KeyDigest[] {
  const digests: KeyDigest[] = [];
  for (const kind of kinds) {
    const text = matchText(kind, identity);
    if (text !== null) digests.push({ kind, digest: matchDigest(keys, kind, '', text) });
  }
  return digests;
}
