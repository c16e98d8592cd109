import type { Day } from '@vivero/domain';

/**
 * The book counts days and seconds from 1950-01-01, so that a day fits in 16 bits (until 2129-06-05) and an instant in 32 (until 2086-02-07).
 * Day 0 is kept for "none".
 */
const BOOK_EPOCH: Day = -7305;
const EPOCH_SECONDS = BOOK_EPOCH * 86_400;
const LAST_SECOND = 0xff_ff_ff_ff;

/** Whether the book can hold an event of this instant: the others are left out and counted. */
export const holdsInstant = (epochSeconds: number): boolean =>
  epochSeconds - EPOCH_SECONDS >= 86_400 && epochSeconds - EPOCH_SECONDS <= LAST_SECOND;

/** Seconds since 1970 as the book counts them, and back. */
export const bookSecond = (epochSeconds: number): number => epochSeconds - EPOCH_SECONDS;
export const epochSecond = (second: number): number => second + EPOCH_SECONDS;

/** A domain day as the book counts it, 1..65535, clamped; and back. */
export const bookDay = (day: Day): number => Math.max(1, Math.min(0xff_ff, day - BOOK_EPOCH));
export const domainDay = (day: number): Day => day + BOOK_EPOCH;
