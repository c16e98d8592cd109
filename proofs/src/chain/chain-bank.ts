import type { Vivero } from '../outside/vivero.ts';
import type { WebSession } from '../outside/web-session.ts';

/** One of the banks that the chain is lived through in. */
export interface ChainBank {
  readonly name: 'demo' | 'lab';
  readonly vivero: Vivero;
  /** Loads what has happened by the eve of the first day, and lets its people in. */
  readonly found: (eve: Date) => Promise<void>;
  /** Takes in what happened in the bank since the day before. @returns rows of events in the day's files, and how many of them were taken */
  readonly bring: (day: Date) => Promise<{ readonly rows: number; readonly taken: number }>;
  readonly rms: readonly string[];
  readonly marketing: string;
  readonly compliance: string;
  readonly signIn: (session: WebSession, login: string) => Promise<void>;
}

const DAY_MS = 86_400_000;
export const dayText = (day: Date): string => day.toISOString().slice(0, 10);
export const later = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MS);
/** The first working day after so many days. */
export function workdayAfter(day: Date, days: number): string {
  let at = later(day, days);
  while (!isWorkday(at)) at = later(at, 1);
  return dayText(at);
}
export const isWorkday = (day: Date): boolean => day.getUTCDay() % 6 !== 0;
/** Commands run before anybody is at work; the server starts at ten in Madrid, when people may be rung up. */
export const atNight = (day: Date): string => `${dayText(day)}T04:00:00Z`;
export const atWork = (day: Date): string => `${dayText(day)}T09:00:00Z`;
