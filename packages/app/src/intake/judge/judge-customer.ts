import { type FieldChange, formatDay, type IntakeCustomer, type MatchKind, mergeFields } from '@vivero/domain';
import type { Changes, CustomerDraft } from './changes.ts';
import type { ChunkKnowledge, KnownCustomer } from './chunk-knowledge.ts';
import { type CustomerFields, identityOf, newCustomerFields, statedFields, storedFields } from './customer-fields.ts';
import { identityDigests, type KeyDigest } from './digests.ts';
import { contested, whoIs } from './find-customer.ts';
import { fillOnly } from './fill-only.ts';
import { bookOfRm } from './book-of-rm.ts';
import type { IntakeContext } from './intake-context.ts';
import { conflict, type Judgement, refused, taken, updated } from './judgement.ts';
import { recordHash } from './record-hash.ts';

export function judgeCustomer(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  changes: Changes,
  record: IntakeCustomer,
): Judgement {
  const rowKeys = knowledge.rowKeys.get(record) ?? [];
  // Whom nothing identifies could never be recognised again: the next import would make the person anew.
  if (rowKeys.length === 0) return refused('key_missing', null, record.key);
  const { rm, without } = bookOfRm(context, record.rmKey);
  if (rm === undefined) return refused('reference_missing', 'rmKey', record.rmKey ?? '');
  const judged = judgePerson(context, knowledge, changes, record, rm);
  return without === undefined ? judged : { ...judged, without };
}

function judgePerson(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  changes: Changes,
  record: IntakeCustomer,
  rm: number | null,
): Judgement {
  const { memory } = context;
  const rowKeys = knowledge.rowKeys.get(record) ?? [];
  const match = whoIs(context, knowledge, rowKeys);
  if (match.found === 'conflict') return contested(context, knowledge, match);
  // Without `key` among the kinds the key tells rows apart, not people.
  const content = recordHash(isNumbered(context, record) ? record : { ...record, key: '' });
  if (match.found === 'nobody') return create(context, knowledge, changes, record, statedFields(record, rm), content);

  const touched = memory.customers.get(match.customerId);
  if (touched) {
    memory.addDigest(ownKey(knowledge, record), touched.customerId);
    return touched.content === content ? taken('same', touched) : conflict('key_duplicate', touched);
  }
  const known = knowledge.customers.get(match.customerId);
  if (!known) throw new Error(`customer ${match.customerId} has match keys but no sealing key`);
  return compare(context, knowledge, changes, record, known, statedFields(record, rm), content);
}

const kindsOf = (digests: readonly KeyDigest[]): MatchKind[] => digests.map(({ kind }) => kind);

/** Whether the source tells people apart by a number that this record has. */
const isNumbered = ({ source }: IntakeContext, { keyDerived }: IntakeCustomer): boolean =>
  source.match.includes('key') && keyDerived === undefined;

const ownKey = (knowledge: ChunkKnowledge, record: IntakeCustomer): string =>
  knowledge.sourceKeys.get(record.key) ?? '';

function create(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  changes: Changes,
  record: IntakeCustomer,
  stated: CustomerFields,
  content: number,
): Judgement {
  const { memory, newId, source } = context;
  const fields = newCustomerFields(stated, context.defaultRm);
  const subject = { customerId: newId('cus'), rm: Number(fields.rmKey) };
  const digests = knowledge.rowKeys.get(record) ?? [];
  const sourceKeys: CustomerDraft['sourceKeys'] = isNumbered(context, record) ? { [source.source]: record.key } : {};
  changes.customers.push({ customerId: subject.customerId, fields, sourceKeys, digests });
  addConsents(changes, record, subject, []);
  // Nearly every row has all of the source's kinds: one list for all of them.
  const has = digests.length === source.match.length ? source.match : kindsOf(digests);
  memory.put(memory.customers, subject.customerId, { ...subject, content, has });
  for (const { digest } of digests) memory.addDigest(digest, subject.customerId);
  memory.addDigest(ownKey(knowledge, record), subject.customerId);
  return taken('new', subject);
}

function compare(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  changes: Changes,
  record: IntakeCustomer,
  known: KnownCustomer,
  stated: CustomerFields,
  content: number,
): Judgement {
  const { memory, source } = context;
  const { stored, identity } = known;
  const { customerId } = stored;
  // The number of the system that knew the person first stays: two systems would overwrite each other's for ever.
  const merged = mergeFields(storedFields(stored, identity), stated, {
    number: 'fill',
    ...source.policy,
    ...fillOnly(record.identity, source.policy),
  });
  const subject = { customerId, rm: Number(merged.after.rmKey) };

  const own = ownKey(knowledge, record);
  const isNewKey = isNumbered(context, record) && !stored.keys.includes(own);
  const keyDiff: FieldChange[] = isNewKey ? [{ field: 'key', before: null, after: record.key }] : [];
  const diff = [...merged.diff, ...keyDiff, ...addConsents(changes, record, subject, stored.consents)];

  const before = identityDigests(context.keys, identity, source.match);
  const after =
    merged.diff.length === 0 ? before : identityDigests(context.keys, identityOf(merged.after), source.match);
  for (const { digest } of before)
    if (!after.some((kept) => kept.digest === digest))
      memory.put(memory.dropped, `${digest}${customerId}`, true as const);
  for (const { digest } of after) memory.addDigest(digest, customerId);
  memory.addDigest(own, customerId);
  const has = isNewKey || known.has.includes('key') ? (['key', ...kindsOf(after)] as const) : kindsOf(after);
  memory.put(memory.customers, customerId, { ...subject, content, has });

  const kept = merged.kept.map(({ field }) => field);
  if (diff.length === 0) return taken('same', subject, kept);
  changes.customerUpdates.push({
    customerId,
    fields: merged.after,
    sourceKeys: isNewKey ? { [source.source]: record.key, ...identity.keys } : (identity.keys ?? {}),
    stored,
    digests: isNewKey ? [{ kind: 'key', digest: own }, ...after] : after,
  });
  return updated(subject, diff, kept);
}

/** Statements that are not written down yet, as changes of their own. */
function addConsents(
  changes: Changes,
  record: IntakeCustomer,
  subject: { readonly customerId: string; readonly rm: number },
  stored: readonly string[],
): FieldChange[] {
  const diff: FieldChange[] = [];
  for (const { medium, purpose, state, on, source } of record.consents) {
    const statedOn = formatDay(on);
    if (stored.includes([medium, purpose, statedOn, state].join('|'))) continue;
    changes.consents.push({ ...subject, medium, purpose, state, statedOn, source });
    diff.push({ field: `consent.${purpose}.${medium}`, before: null, after: `${state} ${statedOn}` });
  }
  return diff;
}
