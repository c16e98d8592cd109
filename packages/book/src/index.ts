export { timelines } from './timelines.ts';
export { stageTally } from './stage-tally.ts';
