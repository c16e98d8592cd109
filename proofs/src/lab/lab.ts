import type { Proof } from '../proof.ts';
import { askOrPitch } from './ask-or-pitch.ts';
import { headline } from './headline.ts';
import { otherWorlds } from './other-worlds.ts';
import { recovery } from './recovery.ts';

/** The synthetic bank with known truth: active against passive, what asking is worth, and whether the estimators find the truth. */
export const LAB: readonly Proof[] = [headline, otherWorlds, askOrPitch, recovery];
