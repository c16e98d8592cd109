import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  auc,
  logLoss,
  scoreAdditive,
  scoreTrees,
  trainAdditive,
  trainTrees,
} from '../../packages/decision/src/index.ts';
import { outcomeTable, rowsOf } from './outcome-table.ts';

/**
 * Learning and scoring beside xgboost and scikit-learn (Debian: python3-xgboost, python3-sklearn) in one run, one thread each, on the
 * same rows. CPU seconds, since the machine may be busy with other things; a fifth of the rows judges.
 */
const { values: options } = parseArgs({
  options: { rows: { type: 'string', default: '1200000' }, python: { type: 'string', default: '/usr/bin/python3' } },
});
const rows = Number(options.rows);
const cut = Math.floor((rows * 5) / 6);
const { values, outcomes } = outcomeTable(rows, 42);
const [learnedFrom, judged] = [rowsOf(values, rows, 0, cut), rowsOf(values, rows, cut, rows)];
const truth = Float64Array.from(outcomes.subarray(cut));
const known = Float64Array.from(outcomes.subarray(0, cut));

const cpuOf = <T>(run: () => T): { readonly result: T; readonly seconds: number } => {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
};

function report(name: string, train: number, score: () => Float64Array): void {
  // The first round is the engine's warming up.
  const rounds = [cpuOf(score), cpuOf(score), cpuOf(score)];
  const { result, seconds } = rounds[2]!;
  const found = auc(result, truth);
  if ('oneOutcome' in found) throw new Error('both outcomes are there');
  const line = [
    name,
    found.auc.toFixed(4),
    logLoss(result, truth).toFixed(4),
    train.toFixed(1),
    Math.round(judged.rows / seconds),
  ];
  console.log(line.join(' | '));
}

console.log(`load ${loadavg()[0]?.toFixed(1)}; model | AUC | log-loss | train CPU s | scored rows per CPU s`);
const trees = cpuOf(() => trainTrees(learnedFrom, known, { rate: 0.1, leaves: 31 }));
const additive = cpuOf(() => trainAdditive(learnedFrom, known));
if (!trees.result.ok || !additive.result.ok) throw new Error('both learn from these rows');
const [treeModel, additiveModel] = [trees.result.value.model, additive.result.value.model];
report('vivero trees 100 x .1 x 31', trees.seconds, () => scoreTrees(treeModel, judged));
report('vivero additive', additive.seconds, () => scoreAdditive(additiveModel, judged));

const folder = mkdtempSync(join(tmpdir(), 'vivero-bench-'));
try {
  writeFileSync(join(folder, 'values.f32'), new Uint8Array(values.buffer));
  writeFileSync(join(folder, 'outcomes.u8'), outcomes);
  const peer = spawnSync(
    options.python,
    [join(import.meta.dirname, 'learning-peers.py'), folder, String(rows), String(cut)],
    {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1' },
    },
  );
  console.log(peer.status === 0 ? peer.stdout.trim() : `no peers: ${peer.stderr || String(peer.error)}`);
} finally {
  rmSync(folder, { recursive: true });
}
