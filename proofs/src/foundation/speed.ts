import { runProgram } from '../outside/run-program.ts';
import type { Claim, Proof } from '../proof.ts';

/** The cost of taking 100,000 customers in; `bench/` generates, measures and knows the targets. */
export const speed: Proof = {
  id: 'foundation.speed',
  async *claims(setting) {
    const ended = await runProgram(process.execPath, ['bench/import.ts', '--json'], { cwd: setting.checkout });
    const lines = ended.stdout.split('\n').filter((line) => line !== '');
    if (lines.length === 0) throw new Error(`bench/import.ts ended with ${ended.code}: ${ended.stderr.slice(-500)}`);
    for (const line of lines) {
      const { id, ...claim } = JSON.parse(line) as Claim;
      yield { id: `foundation.speed.${id}`, ...claim };
    }
    if (ended.code !== 0 && ended.code !== 1) throw new Error(`bench/import.ts: ${ended.stderr.slice(-500)}`);
  },
};
