import type { Proof } from '../proof.ts';
import { gate } from './gate.ts';
import { kills } from './kills.ts';

/** What goes out: once, or nobody knows; and never without a gate that let it pass. */
export const SENDING: readonly Proof[] = [gate, kills];
