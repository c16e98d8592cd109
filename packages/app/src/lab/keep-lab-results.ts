import { keepLabRun } from '@vivero/storage';
import { labResultsSchema } from './lab-results.ts';

/** Keeps the report of a run where the server finds it. @throws when it is none: the page would not know what to show */
export async function keepLabResults(dataFolder: string, report: unknown): Promise<void> {
  await keepLabRun(dataFolder, JSON.stringify(labResultsSchema.parse(report)));
}
