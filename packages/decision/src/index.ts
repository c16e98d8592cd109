// triggers and the small statistics
export { wilson } from './wilson.ts';
export type { Proportion } from './proportion.ts';
export { proportion } from './proportion.ts';
export type { CustomerSeries } from './triggers/customer-series.ts';
export { customerSeries } from './triggers/build-series.ts';
export { runTriggers } from './triggers/run-triggers.ts';
