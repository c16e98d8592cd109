import { type ReferralFact, referralFraud } from '@vivero/decision';
import { parseDay } from '@vivero/domain';
import { expect, test } from 'vitest';
import { WORLDS } from '../world/worlds.ts';
import { BANK_FILES, type BankFile, type Row } from './bank-file.ts';
import { bankFiles } from './bank-files.ts';

test(
  'in a bank of 2,000 the rings of fraud are found by who brought whom and when, and hardly anybody else is looked at',
  { timeout: 60_000 },
  () => {
    const rows = new Map<BankFile, Row[]>();
    const setup = {
      rules: WORLDS['default']!,
      customers: 2_000,
      block: 2_000,
      weeks: 52,
      seed: 2026,
      asOf: parseDay('2026-11-23')!,
    };
    for (const part of bankFiles(setup)) rows.set(part.file, [...(rows.get(part.file) ?? []), ...part.rows]);
    const column = (file: BankFile, name: string): readonly (string | null)[] => {
      const at = (BANK_FILES[file].columns as readonly string[]).indexOf(name);
      return (rows.get(file) ?? []).map((row) => row[at] as string | null);
    };
    const guilty = new Set(column('rings', 'customer_id'));
    const places = new Map<string, number>();
    const place = (key: string): number => {
      if (!places.has(key)) places.set(key, places.size);
      return places.get(key)!;
    };
    const [by, friends, days, events] = (['customer_id', 'friend_id', 'date', 'event'] as const).map((name) =>
      column('referrals', name),
    ) as [readonly string[], ...(readonly (string | null)[])[]];
    const facts = new Map<string, ReferralFact>();
    for (const [i, referrer] of by.entries()) {
      const friend = friends![i];
      if (friend === null || friend === undefined) continue;
      const boughtOn = events![i] === 'RF-C' ? parseDay(days![i]!)! : null;
      const known = facts.get(`${referrer} ${friend}`);
      facts.set(`${referrer} ${friend}`, {
        referrer: place(referrer),
        referred: place(friend),
        boughtOn: boughtOn ?? known?.boughtOn ?? null,
        // Neither telephones nor what people did afterwards: the shape alone.
        sharesContact: null,
        sameHousehold: false,
        activeAfter: null,
      });
    }
    const keys = [...places.keys()];
    const scores = referralFraud(places.size, [...facts.values()]);
    const flagged = scores.filter(({ review }) => review).map(({ referrer }) => keys[referrer]!);
    const found = flagged.filter((key) => guilty.has(key)).length;
    expect(guilty.size).toBeGreaterThan(15);
    expect(scores.length - guilty.size).toBeGreaterThan(2);
    expect(found / guilty.size).toBeGreaterThanOrEqual(0.9);
    expect((flagged.length - found) / (scores.length - guilty.size)).toBeLessThanOrEqual(0.02);
  },
);
