import type { Actor } from '@vivero/domain';

/** Imports and their rollback touch every book: the operator's and the administrator's job. */
export const mayImport = ({ kind, role }: Actor): boolean =>
  kind === 'operator' || kind === 'system' || role === 'admin';
