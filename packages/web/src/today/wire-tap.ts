import type { paths } from '../api.d.ts';

/** The two taps as they travel: how it ended, and the day (`YYYY-MM-DD`) or the reason. */
export type WireTap = paths['/api/outcomes']['post']['requestBody']['content']['application/json']['tap'];
