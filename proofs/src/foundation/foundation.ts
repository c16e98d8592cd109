import type { Proof } from '../proof.ts';
import { berka } from './berka.ts';
import { crash } from './crash.ts';
import { freshStart } from './fresh-start.ts';
import { horrors } from './horrors.ts';
import { isolation } from './isolation.ts';
import { speed } from './speed.ts';

/** The house and the main job. */
export const FOUNDATION: readonly Proof[] = [freshStart, berka, crash, horrors, isolation, speed];
