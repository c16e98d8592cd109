import type { Logger } from 'pino';
import { whereItBroke } from './where-it-broke.ts';

/** Does something again and again, never twice at once: the next time counts from the end of the last. A failure is logged and does not end it. */
export function every(
  milliseconds: number,
  work: () => Promise<unknown>,
  log: Pick<Logger, 'error'>,
): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error(whereItBroke(error), 'a round failed');
    }
    if (!stopped) timer = setTimeout(() => (running = round()), milliseconds);
  };
  let running = round();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
