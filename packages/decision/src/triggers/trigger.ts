import type { Day, NeedHypothesis } from '@vivero/domain';
import type { CustomerSeries } from './customer-series.ts';

/** A rule over one customer's history: a belief with its reason, or null where the history does not speak. Never throws for odd data. */
export type Trigger = (series: CustomerSeries, today: Day) => NeedHypothesis | null;
