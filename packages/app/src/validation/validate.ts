import { contentDigest } from '@vivero/connectors';
import { fail, ok, type Result } from '@vivero/domain';
import type { MeasuredFigure, Validated } from './measured-figure.ts';
import { validateBank } from './validate-bank.ts';
import { validateCdnowAfter } from './validate-cdnow-after.ts';
import { validateCdnow } from './validate-cdnow.ts';
import { validateChurn } from './validate-churn.ts';
import { validateHillstrom } from './validate-hillstrom.ts';
import { validateOpenBandit, validateOpenBanditWomen } from './validate-open-bandit.ts';

interface PublicDataset {
  readonly dataset: string;
  readonly file: string;
  /** Copies in circulation are often altered: figures hold for this one. */
  readonly digest: string;
  readonly run: (path: string) => Promise<Result<readonly MeasuredFigure[]>>;
}

const DATASETS: readonly PublicDataset[] = [
  {
    dataset: 'UCI bank marketing',
    file: 'uci-bank/bank-additional-full.csv.gz',
    digest: 'cf28c92ec5d83ee7c13f29a075f612da508cddff40b2b0bf625440e4d2f1ab16',
    run: validateBank,
  },
  {
    dataset: 'Telco churn',
    file: 'churn/Telco-Customer-Churn.csv.gz',
    digest: '3a89998e05be1b50df1f55bbfaffd929104ff02081dcb4a181b46fddddeb9429',
    run: validateChurn,
  },
  {
    dataset: 'CDNOW, 1/10 sample',
    file: 'cdnow/cdnow_customers_summary_with_transactions.csv',
    digest: '7b719e0a9070cc7b0116bb76a76f569852286167e8c388e49c6f9de642f541c8',
    run: validateCdnow,
  },
  {
    dataset: 'CDNOW, the 39 weeks after',
    file: 'cdnow/cdnowElog_BTYD_sample.csv',
    digest: '4c6c0b42735f6534027566ba812c6811709ff30b67f9566f833d500344f64876',
    run: validateCdnowAfter,
  },
  {
    dataset: 'Hillstrom e-mails',
    file: 'hillstrom/hillstrom.csv.gz',
    digest: '1e30cb65a6a10368557ef4eb839f9600dd1d82665e0011024f72ab9019aa990b',
    run: validateHillstrom,
  },
  {
    dataset: "Open Bandit, men's",
    file: 'open-bandit/bts_men.csv.gz',
    digest: '53f2a474891131cabcd1ff3164a940f2c1b666f30f0858898c95d142d36bf1bc',
    run: validateOpenBandit,
  },
  {
    dataset: "Open Bandit, women's",
    file: 'open-bandit/bts_women.csv.gz',
    digest: '2bc28876544a4bbd890851ff5f938ca4b49832fe7e74cb4ca4143f4875e53aa3',
    run: validateOpenBanditWomen,
  },
];

/**
 * Measures the models on every public data set in a folder; those that are not there, or are another copy, are said, not passed over.
 * @param onStart called with each data set before it runs
 * @returns `learn.data_missing` when none is there
 */
export async function validate(
  folder: string,
  onStart: (dataset: string) => void,
): Promise<Result<readonly Validated[]>> {
  const validated: Validated[] = [];
  for (const { dataset, file, digest, run } of DATASETS) {
    const path = `${folder}/${file}`;
    const found = await contentDigest(path);
    if (!found.ok || found.value !== digest) {
      validated.push({ dataset, state: found.ok ? 'altered' : 'absent', file });
      continue;
    }
    onStart(dataset);
    const figures = await run(path);
    if (!figures.ok) return figures;
    validated.push({ dataset, state: 'ran', figures: figures.value });
  }
  return validated.some(({ state }) => state === 'ran') ? ok(validated) : fail({ code: 'learn.data_missing', folder });
}
