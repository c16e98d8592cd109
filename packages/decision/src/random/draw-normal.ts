import { normalQuantile } from '../numeric/normal-quantile.ts';
import type { RandomStream } from './random-stream.ts';

/**
 * A standard normal number (mean 0, deviation 1). Each takes exactly one number of the stream, so that two runs which differ in what
 * they do with their draws still meet the same ones.
 * Error: values beyond +-6.4 never come, since a stream has 32 bits.
 */
export const drawNormal = (stream: RandomStream): number => normalQuantile(stream() + 2 ** -33);
