import type { KeyObject } from 'node:crypto';
import { type FieldValue, MATCH_KINDS, type MatchKind, profileCompleteness } from '@vivero/domain';
import type { CustomerRow, MasterKey } from '@vivero/storage';
import type { CustomerDraft } from './judge/changes.ts';
import { type CustomerFields, identityOf } from './judge/customer-fields.ts';
import { identityDigests } from './judge/digests.ts';
import { sealIdentity } from './sealed-identity.ts';

/** The digests that judging needed, and those of the other kinds: another source may choose them. */
function digestsOf(keys: MasterKey, { digests, fields }: CustomerDraft): CustomerRow['digests'] {
  const all: Partial<Record<MatchKind, string>> = {};
  for (const { kind, digest } of digests) all[kind] = digest;
  const missing = MATCH_KINDS.filter((kind) => all[kind] === undefined);
  for (const { kind, digest } of identityDigests(keys, identityOf(fields), missing)) all[kind] = digest;
  return all;
}

/** Media by which the sealed identity can be used. */
const MEDIA_OF = { phone: ['call', 'sms'], email: ['email'], address: ['letter', 'visit'] } as const;

/** A customer as it is stored: the identity sealed with the person's key, everything that is derived from it computed anew. */
export function customerRow(keys: MasterKey, draft: CustomerDraft, key: KeyObject): CustomerRow {
  const { customerId, fields: f, sourceKeys } = draft;
  const hasKey = Object.keys(sourceKeys).length > 0;
  const digests = digestsOf(keys, draft);
  // A number that is masked can be read, not dialled; what can be used is what can be matched.
  const reached = {
    phone: digests.phone !== undefined,
    email: digests.email !== undefined,
    address: f.address !== null,
  };
  return {
    customerId,
    rm: Number(f.rmKey),
    identity: sealIdentity(key, { ...identityOf(f), ...(hasKey ? { keys: sourceKeys } : {}) }),
    sex: text(f.sex),
    birthYear: number(f.birthYear),
    place: text(f.place),
    segment: text(f.segment),
    relation: text(f.relation) ?? 'customer',
    basis: text(f.basis) ?? 'none',
    riskTolerance: number(f.riskTolerance),
    riskAssessedOn: text(f.riskAssessedOn),
    customerSinceOn: text(f.customerSince),
    completeness: completenessOf(f, hasKey, Object.values(reached).includes(true)),
    reachable: (['phone', 'email', 'address'] as const).flatMap((part) => (reached[part] ? MEDIA_OF[part] : [])),
    digests,
  };
}

const text = (value: FieldValue): string | null => (typeof value === 'string' ? value : null);
const number = (value: FieldValue): number | null => (typeof value === 'number' ? value : null);

function completenessOf(f: CustomerFields, hasKey: boolean, reachable: boolean): number {
  return profileCompleteness({
    identified: f.name !== null || hasKey,
    birthYear: f.birthYear !== null,
    sex: f.sex !== null,
    place: f.place !== null,
    reachable,
    segment: f.segment !== null,
    customerSince: f.customerSince !== null,
    riskTolerance: f.riskTolerance !== null,
  });
}
