import type { Logger } from 'pino';

/** Does something again and again, never twice at once: the next time counts from the end of the last. A failure is logged and does not end it. */
export function every(
  milliseconds: number,
  work: () => Promise<unknown>,
  log: Pick<Logger, 'error'>,
): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const round = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error(
        { name: error instanceof Error ? error.name : 'unknown', code: (error as { code?: unknown }).code },
        'a round failed',
      );
    }
    if (!stopped) arm();
  };
  const arm = (): void => {
    timer = setTimeout(() => {
      running = round();
    }, milliseconds);
  };
  running = round();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
  };
}
