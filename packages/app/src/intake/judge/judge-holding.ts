import { type FieldValue, formatDay, type IntakeHolding, type IntakeRecord, mergeFields } from '@vivero/domain';
import type { HoldingRow, StoredHolding } from '@vivero/storage';
import type { Changes } from './changes.ts';
import { type ChunkKnowledge, partyKey } from './chunk-knowledge.ts';
import { customerOfKey } from './find-customer.ts';
import type { IntakeContext } from './intake-context.ts';
import { guestPolicy, keptByAnother } from './kept-by-another.ts';
import type { KnownHolding } from './known-holdings.ts';
import { conflict, type Judgement, refused, taken, updated } from './judgement.ts';
import { recordHash } from './record-hash.ts';

const dayText = (day: number | null): string | null => (day === null ? null : formatDay(day));

/** Names of `IntakeHolding`, as column policies use them. */
function statedFields(record: IntakeHolding) {
  return {
    category: record.category as FieldValue,
    productName: record.productName as FieldValue,
    elsewhere: record.elsewhere as FieldValue,
    openedOn: dayText(record.openedOn) as FieldValue,
    maturesOn: dayText(record.maturesOn) as FieldValue,
    endedOn: dayText(record.endedOn) as FieldValue,
    balance: record.balance as FieldValue,
    payment: record.payment as FieldValue,
  };
}
type HoldingFields = ReturnType<typeof statedFields>;

function storedFields(stored: StoredHolding): HoldingFields {
  const { category, productName, elsewhere, openedOn, maturesOn, endedOn, currency } = stored;
  const money = (minor: number | null) => (minor === null || currency === null ? null : { minor, currency });
  const [balance, payment] = [money(stored.balanceMinor), money(stored.paymentMinor)];
  return { category, productName, elsewhere, openedOn, maturesOn, endedOn, balance, payment };
}

function holdingRow(
  at: Pick<HoldingRow, 'holdingId' | 'customerId' | 'rm' | 'sourceDigest'>,
  fields: HoldingFields,
): HoldingRow | undefined {
  const { balance, payment, ...rest } = fields as HoldingFields & Pick<IntakeHolding, 'balance' | 'payment'>;
  if (balance && payment && balance.currency !== payment.currency) return undefined;
  return {
    ...at,
    ...(rest as Pick<HoldingRow, 'category' | 'productName' | 'elsewhere' | 'openedOn' | 'maturesOn' | 'endedOn'>),
    balanceMinor: balance?.minor ?? null,
    paymentMinor: payment?.minor ?? null,
    currency: (balance ?? payment)?.currency ?? null,
  };
}

export function judgeHolding(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  changes: Changes,
  record: IntakeHolding,
): Judgement {
  const { memory, source } = context;
  const sourceDigest = knowledge.holdingDigests.get(record.key) ?? '';
  const owner = customerOfKey(context, knowledge, record.customerKey);
  if (!owner) return refused('reference_missing', 'customerKey', record.customerKey);
  const content = recordHash(record);
  const touched = memory.holdings.get(sourceDigest);
  if (touched) return touched.content === content ? taken('same', owner) : conflict('key_duplicate', owner);

  const named = knowledge.holdings.get(sourceDigest);
  if (named && named.stored.customerId !== owner.customerId)
    return conflict('holding_owner', owner, { customerIds: [named.stored.customerId, owner.customerId] });
  const beside = named ? null : keptByAnother(context, knowledge, owner.customerId, record);
  if (beside !== null && 'holdingIds' in beside) return conflict('holding_ambiguous', owner, beside);
  const { stored, keeper = null }: Partial<KnownHolding> = named ?? beside ?? {};
  const merged = mergeFields(
    stored ? storedFields(stored) : NOTHING,
    statedFields(record),
    stored ? (keeper ? guestPolicy(source, keeper) : source.policy) : {},
  );
  const holdingId = stored?.holdingId ?? context.newId('hold');
  // One row keeps one currency: an amount in another would be stored as money that it is not.
  const row = holdingRow({ holdingId, customerId: owner.customerId, rm: owner.rm, sourceDigest }, merged.after);
  if (!row) return refused('value_unknown', 'payment', record.payment?.currency ?? '');
  const { customerId, rm } = owner;
  const guest = stored && keeper ? { opened: stored.openedOn !== null } : null;
  memory.put(memory.holdings, sourceDigest, { holdingId, customerId, rm, content, guest });
  if (beside !== null) {
    memory.put(memory.adopted, holdingId, true);
    changes.holdingKeys.push({ digest: sourceDigest, holdingId, customerId, rm });
  }

  const kept = merged.kept.map(({ field }) => field);
  if (stored && merged.diff.length === 0) return taken('same', owner, kept);
  (stored ? changes.holdingUpdates : changes.holdings).push(row);
  return stored ? updated(owner, merged.diff, kept) : taken('new', owner);
}

const NOTHING: HoldingFields = {
  category: null,
  productName: null,
  elsewhere: null,
  openedOn: null,
  maturesOn: null,
  endedOn: null,
  balance: null,
  payment: null,
};

/** Id of the holding that the source means by one of its keys. */
export function holdingOfKey({ memory }: IntakeContext, knowledge: ChunkKnowledge, key: string): string | undefined {
  const digest = knowledge.holdingDigests.get(key) ?? '';
  return memory.holdings.get(digest)?.holdingId ?? knowledge.holdings.get(digest)?.stored.holdingId;
}

export function judgeParty(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  changes: Changes,
  record: Extract<IntakeRecord, { readonly kind: 'party' }>,
): Judgement {
  const { memory } = context;
  const customer = customerOfKey(context, knowledge, record.customerKey);
  if (!customer) return refused('reference_missing', 'customerKey', record.customerKey);
  const holdingId = holdingOfKey(context, knowledge, record.holdingKey);
  if (holdingId === undefined) return refused('reference_missing', 'holdingKey', record.holdingKey);
  const key = partyKey(holdingId, customer.customerId);
  const role = memory.parties.get(key) ?? knowledge.parties.get(key);
  if (role !== undefined)
    return role === record.role ? taken('same', customer) : conflict('party_role', customer, { role });
  memory.put(memory.parties, key, record.role);
  changes.parties.push({ holdingId, customerId: customer.customerId, rm: customer.rm, role: record.role });
  return taken('new', customer);
}
