import type { Day } from '@vivero/domain';

/** Who came within this many days counts for conversion and dwell: long enough for a mature cohort of every horizon. */
const COHORT_DAYS = 730;
/** Flows and regressions are those of the last quarter. */
export const PERIOD_DAYS = 90;

/** First days of the windows that end on `asOf`: of those who came, and of what moved. */
export const stageWindows = (asOf: Day): { readonly from: Day; readonly periodFrom: Day } => ({
  from: asOf - COHORT_DAYS + 1,
  periodFrom: asOf - PERIOD_DAYS + 1,
});
