import { createHash } from 'node:crypto';
import type { Identity, MatchKind } from '@vivero/domain';
import { emailText } from '../normalise/email.ts';
import { matchText } from '../normalise/match-text.ts';
import { nationalIdText } from '../normalise/national-id.ts';
import { phoneText } from '../normalise/phone.ts';
import { RowRefused } from '../rows/row-refused.ts';
import type { MappedRow } from './mapped-row.ts';
import type { TargetField } from './target-fields.ts';

/** What identifies the row's person. Masked phones and numbers stay for people to read; `matchText` gives no key for them. */
export function rowIdentity(row: MappedRow): Identity {
  const identity: { -readonly [K in keyof Identity]: Identity[K] } = {};
  const name = row.text('name');
  if (name !== null) identity.name = name;
  const phone = checked(row, 'phone', (text) => phoneText(text));
  if (phone !== null) identity.phone = phone;
  const nationalId = checked(row, 'nationalId', (text) => nationalIdText(text));
  if (nationalId !== null) identity.nationalId = nationalId;
  const email = row.text('email');
  if (email !== null) identity.email = emailOf(row, email);
  const address = row.text('address');
  if (address !== null) identity.address = address;
  const work = row.text('work');
  if (work !== null) identity.work = work;
  const otherContacts = row.text('otherContacts');
  if (otherContacts !== null) identity.otherContacts = otherContacts;
  const tags = row.list('tags');
  if (tags.length > 0) identity.tags = tags;
  const birthOn = row.day('birthOn');
  if (birthOn !== null) identity.birthOn = birthOn;
  return identity;
}

type Checked = { readonly text: string } | { readonly code: ConstructorParameters<typeof RowRefused>[0] };

function checked(row: MappedRow, field: TargetField, check: (text: string) => Checked): string | null {
  const text = row.text(field);
  if (text === null) return null;
  const result = check(text);
  if (!('code' in result)) return result.text;
  if (result.code !== 'number_ruined') throw row.refused(result.code, field, text);
  row.leaveOut(result.code, field, text);
  return null;
}

function emailOf(row: MappedRow, text: string): string {
  if (text.includes('*')) return text;
  const email = emailText(text);
  if (email === undefined) throw row.refused('email_invalid', 'email', text);
  return email;
}

/**
 * The key of a row's person in a source that has no customer numbers: a digest of the first usable match text, so that the same
 * person gets the same key in the next export. @throws RowRefused `key_missing` when nothing usable identifies the person, or for
 * what was left out of the row and might have
 */
export function derivedKey(row: MappedRow, identity: Identity, match: readonly MatchKind[]): string {
  for (const kind of match) {
    const text = matchText(kind, identity);
    if (text !== null) return `${kind}:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  }
  const lost = row.without?.[0];
  throw lost
    ? new RowRefused(lost.code, lost.column, lost.found)
    : new RowRefused('key_missing', null, identity.name ?? identity.phone ?? '');
}
