import type { IntakeEvent, IntakeNote, IntakeRecord, IntakeRow, MatchKind } from '@vivero/domain';
import {
  type Db,
  findMatches,
  knownNotes,
  readCustomersForMerge,
  readEventHashes,
  readHoldingsByKey,
  readHoldingsForMerge,
  readParties,
  type StoredCustomer,
  unwrap,
} from '@vivero/storage';
import { openIdentity, type SealedIdentity } from '../sealed-identity.ts';
import { holdingDigest, identityDigests, type KeyDigest, noteKey, sourceKeyDigest, storedEventId } from './digests.ts';
import type { IntakeContext } from './intake-context.ts';
import { knownHoldings, type KnownHoldings } from './known-holdings.ts';

export interface KnownCustomer {
  readonly stored: StoredCustomer;
  readonly identity: SealedIdentity;
  readonly has: readonly MatchKind[];
}

/** What the store says about everything that a chunk of rows names, read in a handful of statements. */
export interface ChunkKnowledge {
  /** Keys of each record that says who somebody is, in the source's order of choice. */
  readonly rowKeys: ReadonlyMap<IntakeRecord, readonly KeyDigest[]>;
  /** Digest of each key of the source that the chunk names. */
  readonly sourceKeys: ReadonlyMap<string, string>;
  readonly matches: ReadonlyMap<string, readonly { readonly customerId: string; readonly rm: number }[]>;
  readonly customers: ReadonlyMap<string, KnownCustomer>;
  /** Digest of each key of a holding that the chunk names. */
  readonly holdingDigests: ReadonlyMap<string, string>;
  readonly holdings: KnownHoldings['holdings'];
  readonly beside: KnownHoldings['beside'];
  /** Role by holding and customer. */
  readonly parties: ReadonlyMap<string, string>;
  /** Each event's id as it is stored. */
  readonly eventIds: ReadonlyMap<IntakeEvent, string>;
  /** Content hash (hex) by stored event id. */
  readonly events: ReadonlyMap<string, string>;
  /** Each note's key as it is stored. */
  readonly noteKeys: ReadonlyMap<IntakeNote, string>;
  /** Keys of the notes that are stored already. */
  readonly notes: ReadonlySet<string>;
  /** Digests of people and holdings that are in another book than the only one that the batch may touch. */
  readonly elsewhere: ReadonlySet<string>;
}

export const partyKey = (holdingId: string, customerId: string): string => `${holdingId} ${customerId}`;

export async function chunkKnowledge(
  db: Db,
  context: IntakeContext,
  rows: readonly IntakeRow[],
): Promise<ChunkKnowledge> {
  const records = rows.flatMap(({ outcome }): readonly IntakeRecord[] => ('records' in outcome ? outcome.records : []));
  const named = {
    ...digestsOf(context, records),
    holdingDigests: holdingDigestsOf(context, records),
    eventIds: new Map(
      records.flatMap((r) => (r.kind === 'event' ? [[r, storedEventId(context.keys, r.eventId)] as const] : [])),
    ),
    noteKeys: new Map(
      records.flatMap((r) => (r.kind === 'note' ? [[r, noteKey(context.keys, r.noteId)] as const] : [])),
    ),
  };
  return context.first ? { ...named, ...NOTHING_STORED } : { ...named, ...(await stored(db, context, records, named)) };
}

type Named = Pick<ChunkKnowledge, 'rowKeys' | 'sourceKeys' | 'holdingDigests' | 'eventIds' | 'noteKeys'>;
type Stored = Omit<ChunkKnowledge, keyof Named>;

const NOTHING_STORED: Stored = {
  matches: new Map(),
  customers: new Map(),
  holdings: new Map(),
  beside: new Map(),
  parties: new Map(),
  events: new Map(),
  notes: new Set(),
  elsewhere: new Set(),
};

async function stored(
  db: Db,
  context: IntakeContext,
  records: readonly IntakeRecord[],
  { rowKeys, sourceKeys, holdingDigests, eventIds, noteKeys }: Named,
): Promise<Stored> {
  const wanted = new Map<MatchKind, Set<string>>(context.source.match.map((kind) => [kind, new Set()]));
  for (const keys of rowKeys.values()) for (const { kind, digest } of keys) wanted.get(kind)?.add(digest);
  for (const digest of sourceKeys.values()) wanted.get('key')?.add(digest);

  const { own } = context;
  const matches = new Map<string, { customerId: string; rm: number }[]>();
  const elsewhere = new Set<string>();
  for (const [kind, digests] of wanted)
    for (const { digest, customerId, rm } of await findMatches(own?.wide ?? db, kind, [...digests])) {
      if (own !== null && rm !== own.rm) {
        // A bare name is no sign that it is the same person.
        if (kind !== 'name') elsewhere.add(digest);
        continue;
      }
      const found = matches.get(digest);
      if (found) found.push({ customerId, rm });
      else matches.set(digest, [{ customerId, rm }]);
    }

  const people = [
    ...[...matches.values()].flat().map(({ customerId }) => customerId),
    ...[...sourceKeys.values()].flatMap((digest) => context.memory.holders(digest)),
  ];
  const { holdings, beside } = await knownHoldings(db, context, records, holdingDigests, [...new Set(people)]);
  if (own !== null)
    for (const read of [readHoldingsForMerge, readHoldingsByKey])
      for (const { rm, sourceDigest } of await read(own.wide, [...holdingDigests.values()], false))
        if (rm !== own.rm) elsewhere.add(sourceDigest);
  const parties = new Map<string, string>();
  if (records.some(({ kind }) => kind === 'party'))
    for (const party of await readParties(
      db,
      [...holdings.values(), ...[...beside.values()].flat()].map(({ stored: { holdingId } }) => holdingId),
    ))
      parties.set(partyKey(party.holdingId, party.customerId), party.role);

  return {
    matches,
    customers: await candidates(db, context, rowKeys, matches),
    holdings,
    beside,
    parties,
    events: await readEventHashes(db, [...new Set(eventIds.values())]),
    notes: await knownNotes(db, [...noteKeys.values()]),
    elsewhere,
  };
}

function digestsOf({ keys, source }: IntakeContext, records: readonly IntakeRecord[]) {
  const rowKeys = new Map<IntakeRecord, KeyDigest[]>();
  const sourceKeys = new Map<string, string>();
  const ofKey = (key: string): string => {
    const known = sourceKeys.get(key);
    if (known !== undefined) return known;
    const digest = sourceKeyDigest(keys, source.source, key);
    sourceKeys.set(key, digest);
    return digest;
  };
  for (const record of records)
    if (record.kind === 'customer') {
      const own = { kind: 'key', digest: ofKey(record.key) } as const;
      const others = identityDigests(keys, record.identity, source.match);
      const numbered = source.match.includes('key') && record.keyDerived === undefined;
      rowKeys.set(record, numbered ? [own, ...others] : others);
    } else if ('customerKey' in record) {
      ofKey(record.customerKey);
      const person = 'person' in record ? record.person : undefined;
      if (person !== undefined) rowKeys.set(record, identityDigests(keys, person, source.match));
    }
  return { rowKeys, sourceKeys };
}

function holdingDigestsOf({ keys, source }: IntakeContext, records: readonly IntakeRecord[]): Map<string, string> {
  const digests = new Map<string, string>();
  for (const record of records) {
    const key = record.kind === 'holding' ? record.key : record.kind === 'party' ? record.holdingKey : null;
    const named = key ?? (record.kind === 'event' ? record.about : null);
    if (named !== null && !digests.has(named)) digests.set(named, holdingDigest(keys, source.source, named));
  }
  return digests;
}

const NONE = [] as const;

/** Customers that a record of the chunk may be about, opened; those that the batch has named already are in its memory. */
async function candidates(
  db: Db,
  { keys, lock, memory, source }: IntakeContext,
  rowKeys: ReadonlyMap<IntakeRecord, readonly KeyDigest[]>,
  matches: ChunkKnowledge['matches'],
): Promise<Map<string, KnownCustomer>> {
  const ids = new Set<string>();
  if (matches.size > 0)
    for (const digests of rowKeys.values())
      for (const { digest } of digests)
        for (const { customerId } of matches.get(digest) ?? NONE)
          if (!memory.customers.has(customerId)) ids.add(customerId);
  const known = new Map<string, KnownCustomer>();
  for (const stored of await readCustomersForMerge(db, [...ids], lock)) {
    const identity = openIdentity(unwrap(keys, stored.wrapped), stored.identity);
    // A stored key digest does not tell of which source it is; the sealed identity does.
    const has = stored.matchKinds;
    known.set(stored.customerId, {
      stored,
      identity,
      has: identity.keys?.[source.source] === undefined ? has : ['key', ...has],
    });
  }
  return known;
}
