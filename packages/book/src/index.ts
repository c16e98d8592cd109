export { timelines } from './timelines.ts';
