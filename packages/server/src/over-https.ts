import type { Deps } from './deps.ts';

/** True when people reach Vivero through https: cookies and headers may then insist on it. */
export const overHttps = ({ publicUrl }: Pick<Deps, 'publicUrl'>): boolean => publicUrl?.startsWith('https:') ?? false;
