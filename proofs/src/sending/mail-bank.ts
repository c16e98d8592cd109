import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vivero } from '../outside/vivero.ts';

const SOURCE = 'core';

/** A bank of people with an address who want mail, as a file of its core system brings them. */
export async function mailBank(vivero: Vivero, folder: string, people: number): Promise<void> {
  const file = join(folder, 'people.csv');
  const rows = Array.from({ length: people }, (_, i) => `${i},Person ${i},person${i}@example.com,1,2026-01-01`);
  writeFileSync(file, ['key,name,mail,yes,since', ...rows].join('\n'));
  const mapping = join(folder, 'mapping.json');
  const column = (name: string) => ({ column: name });
  writeFileSync(
    mapping,
    JSON.stringify({
      kind: 'customers',
      name: SOURCE,
      version: 1,
      format: { dateOrder: 'ymd' },
      match: ['key'],
      policy: {},
      defaults: { relation: 'customer', basis: 'contract', currency: 'EUR', rm: null },
      columns: {
        key: column('key'),
        name: column('name'),
        email: column('mail'),
        consentEmail: { column: 'yes', values: { '1': 'granted' } },
        consentOn: column('since'),
      },
    }),
  );
  await vivero.json('import', 'table', file, '--mapping', mapping, '--source-name', SOURCE);
  await vivero.json('bank', '--rules', 'es', '--address', 'Calle Mayor 1, Madrid');
}

/** One letter to each of them, some weightier than others. */
export function letters(people: number): readonly object[] {
  return Array.from({ length: people }, (_, i) => ({
    source: SOURCE,
    key: String(i),
    medium: 'email',
    purpose: 'marketing',
    contentId: 'default.idle_cash_guide',
    priority: i % 7,
    idempotencyKey: `letter ${i}`,
    expiresAt: '2100-01-01T00:00:00.000Z',
  }));
}
