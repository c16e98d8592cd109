import type { SpendHistory } from './spend-history.ts';

/**
 * Correlation over customers of how often they buy and how much each time (Pearson's).
 * @returns -1..1; 0 when one of them does not vary, since then neither can follow the other
 */
export function spendFollowsFrequency(spends: readonly SpendHistory[]): number {
  const mean = (of: (spend: SpendHistory) => number): number =>
    spends.reduce((sum, spend) => sum + of(spend) * spend.customers, 0) /
    spends.reduce((sum, spend) => sum + spend.customers, 0);
  const [often, much] = [mean(({ purchases }) => purchases), mean((spend) => spend.mean)];
  const together = mean((spend) => (spend.purchases - often) * (spend.mean - much));
  const spread = Math.sqrt(
    mean(({ purchases }) => (purchases - often) ** 2) * mean((spend) => (spend.mean - much) ** 2),
  );
  return spread > 1e-12 * Math.abs(often * much) ? together / spread : 0;
}
