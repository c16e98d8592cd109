import { join } from 'node:path';
import { seconds } from '../outside/process-cost.ts';
import { runProgram } from '../outside/run-program.ts';
import { served } from '../outside/served.ts';
import { WebSession } from '../outside/web-session.ts';
import type { Proof } from '../proof.ts';

interface Today {
  readonly minutesADay: number;
  readonly minutesPlanned: number;
  readonly rows: readonly Readonly<Record<'reason' | 'opening' | 'question', { readonly key: string }>>[];
}
interface Entrance {
  readonly demo: boolean;
  readonly demoUsers: readonly { readonly login: string; readonly role: string }[];
}

const LEAST_ROWS = 5;
/** Packages, the page and the demonstration bank on a slow line and two busy cores. */
const PATIENCE_MS = 15 * 60_000;

/** What a newcomer does: clone, ./start, open the page, sign in, read today's list. */
export const freshStart: Proof = {
  id: 'foundation.fresh_start',
  async *claims(setting) {
    const clone = join(setting.scratch(), 'vivero');
    const cloned = await runProgram('git', ['clone', '--quiet', setting.checkout, clone], { cwd: setting.checkout });
    if (cloned.code !== 0) throw new Error(`git clone: ${cloned.stderr}`);
    const seen = await served(join(clone, 'start'), [], { cwd: clone, patienceMs: PATIENCE_MS }, async (server) => {
      const session = new WebSession(server.address);
      const page = await session.get('/');
      const { demo, demoUsers } = await session.json<Entrance>('/api/entrance');
      const rm = demoUsers.find(({ role }) => role === 'rm');
      if (!demo || rm === undefined) throw new Error('no relationship manager to sign in as');
      await session.signInToDemo(rm.login);
      const today = await session.json<Today>('/api/today');
      return { readyMs: server.readyMs, page, today, warnings: /npm (warn|error)/i.exec(server.log())?.[0] ?? null };
    });
    const { page, today, readyMs, warnings } = seen;
    const pageHolds = page.status === 200 && /<html/i.test(page.text) && /<script/i.test(page.text);
    yield {
      id: 'foundation.fresh_start.page',
      target: 'a clone of this commit and ./start end with a page that opens, and npm has nothing to complain about',
      figure: `ready ${seconds(readyMs)} after ./start; page ${page.status}; ${warnings ?? 'no warning'}`,
      holds: pageHolds && warnings === null,
    };
    const whole = today.rows.filter(({ reason, opening, question }) =>
      [reason, opening, question].every((phrase) => phrase.key !== ''),
    ).length;
    yield {
      id: 'foundation.fresh_start.today',
      target: `a demo relationship manager signs in and has at least ${LEAST_ROWS} rows, each with a reason, an opening and a question, within the minutes of the day`,
      figure: `${whole} of ${today.rows.length} rows whole, ${today.minutesPlanned} of ${today.minutesADay} minutes`,
      holds: whole >= LEAST_ROWS && whole === today.rows.length && today.minutesPlanned <= today.minutesADay,
    };
  },
};
