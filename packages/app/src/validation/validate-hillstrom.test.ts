import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mulberry32 } from './mulberry32.ts';
import { validateHillstrom } from './validate-hillstrom.ts';

const HEADER = 'recency,history_segment,history,mens,womens,zip_code,newbie,channel,segment,visit,conversion,spend';

test('each mail is compared with none, quoted commas and all; the mail that moves nobody is no evidence', async () => {
  const draw = mulberry32(1);
  const visits: Record<string, { people: number; visits: number }> = {};
  const rows = Array.from({ length: 1500 }, () => {
    const segment = ['Womens E-Mail', 'Mens E-Mail', 'No E-Mail'][Math.floor(draw() * 3)]!;
    const womens = draw() < 0.5 ? 1 : 0;
    const visit = draw() < (segment === 'Womens E-Mail' && womens === 1 ? 0.7 : 0.2) ? 1 : 0;
    const arm = (visits[segment] ??= { people: 0, visits: 0 });
    arm.people += 1;
    arm.visits += visit;
    const recency = 1 + Math.floor(draw() * 12);
    return `${recency},"7) $1,000 +",${(draw() * 900).toFixed(2)},${1 - womens},${womens},Rural,0,Web,${segment},${visit},0,0`;
  });
  const folder = mkdtempSync(join(tmpdir(), 'vivero-hillstrom-'));
  try {
    const path = join(folder, 'hillstrom.csv');
    writeFileSync(path, [HEADER, ...rows].join('\n'));
    const read = await validateHillstrom(path);
    if (!read.ok) throw new Error(read.problem.code);
    const measured = Object.fromEntries(read.value.map((figure) => [figure.what, figure.measured]));
    const share = (arm: string): number => visits[arm]!.visits / visits[arm]!.people;
    expect(measured["women's, visits: effect of mailing all"]).toBeCloseTo(
      share('Womens E-Mail') - share('No E-Mail'),
      12,
    );
    expect(measured["men's, visits: effect of mailing all"]).toBeCloseTo(share('Mens E-Mail') - share('No E-Mail'), 12);
    expect(measured["women's: targeting is said to pay"]).toBe(1);
    expect(measured["men's: no evidence that targeting beats mailing all"]).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
