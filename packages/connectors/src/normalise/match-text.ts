import { formatDay, type Identity, type MatchKind } from '@vivero/domain';
import { emailText } from './email.ts';
import { nationalIdText } from './national-id.ts';
import { nameKey } from './name-key.ts';
import { phoneText } from './phone.ts';

/**
 * The text by which two rows are the same person under one kind of match; null when the identity has none that may serve
 * (absent, masked, ruined). Equal text = same person; hashing it is the caller's affair. `key` is no part of an identity: always null.
 */
export function matchText(kind: MatchKind, identity: Identity): string | null {
  switch (kind) {
    case 'key':
      return null;
    case 'phone': {
      const phone = identity.phone === undefined ? undefined : phoneText(identity.phone);
      return phone?.kind === 'number' ? phone.text : null;
    }
    case 'email':
      return (identity.email === undefined ? undefined : emailText(identity.email)) ?? null;
    case 'nationalId': {
      const id = identity.nationalId === undefined ? undefined : nationalIdText(identity.nationalId);
      return id?.kind === 'id' ? id.text : null;
    }
    case 'nameBirth': {
      const name = identity.name === undefined ? undefined : nameKey(identity.name);
      return name === undefined || identity.birthOn === undefined ? null : `${name}|${formatDay(identity.birthOn)}`;
    }
    case 'name':
      return (identity.name === undefined ? undefined : nameKey(identity.name)) ?? null;
  }
}
