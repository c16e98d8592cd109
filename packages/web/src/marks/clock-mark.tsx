import type { ReactNode } from 'react';
import './clock-mark.css';

export interface ClockMarkProps {
  /** Whether somebody is waiting right now. Amber says this and nothing else. */
  readonly running: boolean;
  /** Until when, or since when, in the reader's words. */
  readonly children: ReactNode;
}

/** A clock with its time. It turns amber only while it runs; one that has stopped, or run out, is told in words. */
export function ClockMark({ running, children }: ClockMarkProps) {
  return (
    <span className={running ? 'clock-mark clock-running' : 'clock-mark'}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5v3.200l2 1.500" />
      </svg>
      {children}
    </span>
  );
}
