import { answerJobs } from '@vivero/book';
import type { Day, ProductCategory } from '@vivero/domain';
import type { CustomerDays } from './customer-days.ts';
import { learnPurchases } from './learn-purchases.ts';

/** One category to learn. */
export interface LearnJob {
  readonly category: ProductCategory;
  readonly days: CustomerDays;
  readonly asOf: Day;
  readonly owner: string;
}

/** A thread that learns the categories that it is sent. */
answerJobs(({ category, days, asOf, owner }: LearnJob) => learnPurchases(category, days, asOf, owner));
