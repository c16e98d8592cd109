import type { BareIo } from './command.ts';

/** Shows how many of many alike things are done, and about how long the others will take. */
export function minutesLeft(io: BareIo, label: string): (done: number, total: number) => void {
  const started = io.clock();
  return (done, total) => {
    const minutes = Math.ceil((((io.clock() - started) / done) * (total - done)) / 60_000);
    io.progress(done === 0 ? label : `${label}, ${minutes} min left`, done, total);
  };
}
