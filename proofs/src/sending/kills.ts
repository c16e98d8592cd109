import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { crowd } from '../outside/crowd.ts';
import { drawn } from '../outside/drawn.ts';
import { cleanEnvironment } from '../outside/run-program.ts';
import { served } from '../outside/served.ts';
import { Vivero } from '../outside/vivero.ts';
import type { Proof } from '../proof.ts';
import { letters, mailBank } from './mail-bank.ts';
import { mailSink } from './mail-sink.ts';

const KILLS = 500;
const LETTERS = 10_000;
/** Processes at a time, each with one sender in it. */
const BESIDE = 8;
const SEED = 20_261_128;

interface TouchPage {
  readonly counts: Readonly<Record<string, number>>;
  readonly touches: readonly { readonly touchId: string; readonly answer: string | null }[];
}

/** Senders are killed with -9 at random moments, many times over, while letters go out; at the end the mail server and Vivero are compared. */
export const kills: Proof = {
  id: 'sending.kills',
  async *claims(setting) {
    const sink = await mailSink(5);
    const folder = setting.scratch();
    const env = { SMTP_URL: sink.url, MAIL_FROM: 'ana@bank.example' };
    const vivero = new Vivero(setting.checkout, join(folder, 'data'), env);
    try {
      await mailBank(vivero, folder, LETTERS);
      const list = join(folder, 'letters.json');
      writeFileSync(list, JSON.stringify(letters(LETTERS)));
      const asked = await vivero.json<{ states: Record<string, number> }>('touches', 'ask', list);
      const passed = asked.states['ready'] ?? 0;
      setting.say(`${passed} of ${LETTERS} letters passed the gate`);
      const random = drawn(SEED);
      let killed = 0;
      const one = async (): Promise<void> => {
        while (killed < KILLS) {
          // So that the letters last for all the kills: a moment of the start, or after so many letters.
          const share = Math.ceil(((LETTERS * 0.95) / KILLS) * BESIDE * 2 * random());
          const until = Math.min(sink.arrived.length + share, LETTERS * 0.97);
          const child = sender(vivero);
          const ended = once(child, 'close');
          while (sink.arrived.length < until && child.exitCode === null) await pause(1);
          await pause(random() * 12);
          if (child.exitCode === null && child.pid !== undefined) {
            process.kill(-child.pid, 'SIGKILL');
            killed += 1;
            if (killed % 50 === 0)
              setting.say(`${killed} kills, ${sink.arrived.length} letters arrived (${crowd().said})`);
          }
          await ended;
        }
      };
      // The server holds the database open, as it does in a bank: otherwise each kill would start it anew. It sends nothing itself.
      const main = join(vivero.checkout, 'packages/server/src/main.ts');
      const surroundings = { cwd: vivero.checkout, env: { VIVERO_DATA: vivero.dataFolder }, patienceMs: 180_000 };
      await served(process.execPath, [main], surroundings, async () => {
        await Promise.all(Array.from({ length: BESIDE }, one));
      });
      const left = await Promise.all(
        Array.from({ length: BESIDE }, () => vivero.json<{ handedOver: number }>('send', '--senders', '2')),
      );
      setting.say(`after the last kill ${left.reduce((sum, { handedOver }) => sum + handedOver, 0)} letters were left`);
      const sent = await vivero.json<TouchPage>('touches', '--state', 'sent', '--all');
      const unknown = await vivero.json<TouchPage>('touches', '--state', 'unknown', '--all');
      const arrived = new Set(sink.arrived);
      const twice = sink.arrived.length - arrived.size;
      const lost = sent.touches.filter(({ touchId }) => !arrived.has(touchId)).length;
      const known = new Set([...sent.touches, ...unknown.touches].map(({ touchId }) => touchId));
      const unasked = [...arrived].filter((touchId) => !known.has(touchId)).length;
      const [sentCount, unknownCount] = [sent.touches.length, unknown.touches.length];
      const others = Object.entries(sent.counts).filter(([state]) => state !== 'sent' && state !== 'unknown');
      const unknownArrived = unknown.touches.filter(({ touchId }) => arrived.has(touchId)).length;
      yield {
        id: 'sending.kills.doubles',
        target: `${KILLS} kills with -9 at random moments while ${LETTERS} letters are sent by ${BESIDE} processes: none arrives twice`,
        figure: `${killed} kills, ${sink.arrived.length} letters at the mail server, ${twice} twice`,
        holds: killed >= KILLS && passed === LETTERS && twice === 0 && unasked === 0,
      };
      yield {
        id: 'sending.kills.sum',
        target:
          'arrived + unknown = passed the gate: what is called sent has arrived, and nothing is lost without a word',
        figure: `${sentCount} sent, all of them arrived but ${lost}; ${unknownCount} unknown, of which ${unknownArrived} had arrived; ${passed} had passed; in any other state ${JSON.stringify(others)}`,
        holds: lost === 0 && sentCount + unknownCount === passed && others.length === 0,
      };
      yield {
        id: 'sending.kills.unknown',
        target: 'at most one unknown for each sender and kill, and none of them is sent again by itself',
        figure: `${unknownCount} unknown after ${killed} kills of processes with one sender each; ${twice} letters twice`,
        holds: unknownCount <= killed && unknownCount > 0 && twice === 0,
      };
    } finally {
      await sink.close();
    }
  },
};

const sender = ({ checkout, dataFolder, env }: Vivero): ChildProcess =>
  spawn(join(checkout, 'vivero'), ['send', '--json'], {
    cwd: checkout,
    env: cleanEnvironment({ ...env, VIVERO_DATA: dataFolder }),
    stdio: 'ignore',
    detached: true,
  });
