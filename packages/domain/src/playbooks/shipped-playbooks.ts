import type { Playbook } from './playbook.ts';
import { SHIPPED_EARLY } from './shipped-early.ts';
import { SHIPPED_LATE } from './shipped-late.ts';

/** The playbooks that Vivero comes with, in the order of the stages that they work for. None is on until somebody publishes it. */
export const SHIPPED_PLAYBOOKS: Readonly<Record<ShippedPlaybook, Playbook>> = { ...SHIPPED_EARLY, ...SHIPPED_LATE };
export type ShippedPlaybook = keyof typeof SHIPPED_EARLY | keyof typeof SHIPPED_LATE;
