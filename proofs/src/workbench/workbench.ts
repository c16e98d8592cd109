import type { Proof } from '../proof.ts';
import { exportsAsTheyAre } from './exports-as-they-are.ts';
import { firstList } from './first-list.ts';
import { firstLoad } from './first-load.ts';
import { list100k } from './list-100k.ts';
import { monthEnds } from './month-ends.ts';

/** The RM's first day. */
export const WORKBENCH: readonly Proof[] = [monthEnds, firstList, firstLoad, list100k, exportsAsTheyAre];
