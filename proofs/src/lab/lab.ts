import type { Proof } from '../proof.ts';
import { askOrPitch } from './ask-or-pitch.ts';
import { headline } from './headline.ts';
import { otherWorlds } from './other-worlds.ts';

/** The synthetic bank with known truth: active against passive. */
export const LAB: readonly Proof[] = [headline, otherWorlds, askOrPitch];
