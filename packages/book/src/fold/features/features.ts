import type { Feature } from './feature.ts';
import { ROW_FEATURES } from './row-features.ts';
import { TALLY_FEATURES } from './tally-features.ts';

const INTEREST: Feature = {
  name: 'interest_score',
  meaning: 'what the customer showed interest in by strength, halved every 30 days: the score of the stage rules',
  unit: 'score',
};

/** What is known of every customer by name, in the order of `Folded.features`. */
export const FEATURES: readonly Feature[] = [...TALLY_FEATURES, ...ROW_FEATURES, INTEREST];
