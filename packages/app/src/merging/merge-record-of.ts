import type { LawfulBasis, MergeRecord, Relation } from '@vivero/domain';
import type { MergeImage, StoredCustomer } from '@vivero/storage';
import { storedFields } from '../intake/judge/customer-fields.ts';
import type { SealedIdentity } from '../intake/sealed-identity.ts';

/** A stored customer, opened, as merging compares it. */
export function mergeRecordOf(stored: StoredCustomer, identity: SealedIdentity, image: MergeImage): MergeRecord {
  const { name, phone, email, nationalId, birthOn, address, number, sex, place, segment } = storedFields(
    stored,
    identity,
  );
  return {
    fields: { name, phone, email, nationalId, birthOn, address, number, sex, place, segment },
    birthYear: stored.birthYear,
    relation: stored.relation as Relation,
    basis: stored.basis as LawfulBasis,
    riskTolerance: stored.riskTolerance,
    riskAssessedOn: stored.riskAssessedOn,
    customerSinceOn: stored.customerSinceOn,
    verifiedOn: image.verifiedOn,
    noProfiling: image.noProfiling,
    detour: image.detour,
  };
}
