import { answerJobs } from '@vivero/book';
import { type BankResult, compareBank, type LabSetup, WORLDS } from '@vivero/lab';

/** One bank to live through under every policy. */
export interface BankJob {
  readonly world: string;
  readonly setup: LabSetup;
  readonly seed: number;
}

/** A thread that lives through the banks it is sent. */
answerJobs(({ world, setup, seed }: BankJob): BankResult => {
  const rules = WORLDS[world];
  if (rules === undefined) throw new RangeError(`there is no world ${world}`);
  return compareBank(rules, setup, seed);
});
