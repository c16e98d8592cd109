import { snapshotHash } from '../plan/snapshot-hash.ts';
import { type ExploredChoice, explore } from './explore.ts';

/** Whether a choice read back from the log comes out again, bit for bit: the same action by the same chances. */
export const replays = (choice: ExploredChoice): boolean =>
  snapshotHash(explore(choice.arms, choice.of, choice.seed, choice.rules)) === snapshotHash(choice);
