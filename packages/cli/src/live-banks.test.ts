import { labReport } from '@vivero/lab';
import { expect, test } from 'vitest';
import { liveBanks } from './live-banks.ts';

const RUN = { worlds: ['default'], banks: 2, customers: 200, weeks: 1, seed: 7 };

test(
  'the same seed gives the same bytes, however many threads live through the banks',
  { timeout: 60_000 },
  async () => {
    const [alone, together] = [await liveBanks(RUN, 1, () => undefined), await liveBanks(RUN, 2, () => undefined)];
    expect(JSON.stringify(labReport(together, RUN))).toBe(JSON.stringify(labReport(alone, RUN)));
    expect(alone.map(({ seed }) => seed)).toEqual([7, 8]);
    expect(alone[0]?.lines).not.toEqual(alone[1]?.lines);
  },
);
