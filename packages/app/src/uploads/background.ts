import type { Problem, Result } from '@vivero/domain';

/** Pieces of work that go on when the request that began them has been answered. */
export class Background {
  readonly #running = new Set<Promise<void>>();
  readonly #onFault: (error: unknown) => void;
  readonly #onEnd: () => void;

  /**
   * @param onFault told of a bug in a piece of work, which has nobody left to answer
   * @param onEnd called when a piece of work is over, whatever it came to
   */
  constructor(onFault: (error: unknown) => void, onEnd: () => void = () => undefined) {
    this.#onFault = onFault;
    this.#onEnd = onEnd;
  }

  /** @param ended told once what it came to: null, or why it was not done */
  start(work: () => Promise<Result<unknown>>, ended: (problem: Problem | null) => void): void {
    const running = work()
      .then((result) => (result.ok ? null : result.problem))
      .catch((error: unknown): Problem => {
        this.#onFault(error);
        return { code: 'request.failed' };
      })
      .then((problem) => {
        this.#running.delete(running);
        ended(problem);
        this.#onEnd();
      });
    this.#running.add(running);
  }

  /** Resolves when nothing of it runs any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
