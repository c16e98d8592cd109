import { matchText } from '@vivero/connectors';
import { type Identity, MATCH_KINDS, type MatchKind } from '@vivero/domain';
import { matchDigest, type MasterKey } from '@vivero/storage';

export interface KeyDigest {
  readonly kind: MatchKind;
  readonly digest: Buffer;
  /** Kind and digest as one short text, for maps. */
  readonly text: string;
}

export const digestText = (kind: MatchKind, digest: Buffer): string =>
  `${MATCH_KINDS.indexOf(kind)}${digest.toString('latin1')}`;

function keyDigest(keys: MasterKey, kind: MatchKind, scope: string, text: string): KeyDigest {
  const digest = matchDigest(keys, kind, scope, text);
  return { kind, digest, text: digestText(kind, digest) };
}

/** The source's own key of a person means something inside that source only. */
export const sourceKeyDigest = (keys: MasterKey, source: string, key: string): KeyDigest =>
  keyDigest(keys, 'key', source, key);

/** Keyed hashes of those of the kinds (`key` aside) that the identity has a usable value of. */
export function identityDigests(keys: MasterKey, identity: Identity, kinds: readonly MatchKind[]): KeyDigest[] {
  const digests: KeyDigest[] = [];
  for (const kind of kinds) {
    const text = matchText(kind, identity);
    if (text !== null) digests.push(keyDigest(keys, kind, '', text));
  }
  return digests;
}
