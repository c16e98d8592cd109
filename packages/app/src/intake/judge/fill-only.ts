import { isMasked } from '@vivero/connectors';
import type { ColumnPolicy, Identity } from '@vivero/domain';

const MASKABLE = ['name', 'phone', 'email', 'nationalId'] as const;

/** What a source has masked (138****5678) may stand where nothing stands, and never takes the place of the whole value. */
export function fillOnly(
  identity: Identity,
  policy: Readonly<Record<string, ColumnPolicy>>,
): Readonly<Record<string, ColumnPolicy>> {
  const masked = MASKABLE.filter((field) => policy[field] !== 'never' && isMasked(identity[field] ?? ''));
  return Object.fromEntries(masked.map((field) => [field, 'fill']));
}
