import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { claimsDocument, type Measured, readClaims } from './claims-document.ts';
import { claimLine } from './claim-line.ts';
import { FOUNDATION } from './foundation/foundation.ts';
import { LAB } from './lab/lab.ts';
import { CHAIN } from './chain/chain.ts';
import type { Claim, Proof, Setting } from './proof.ts';
import { SENDING } from './sending/sending.ts';
import { WORKBENCH } from './workbench/workbench.ts';

const SUITES: Readonly<Record<string, readonly Proof[]>> = {
  foundation: FOUNDATION,
  workbench: WORKBENCH,
  lab: LAB,
  sending: SENDING,
  chain: CHAIN,
};
const TO_COME = ['book', 'decision', 'customers', 'rounds', 'trust', 'scale'];
const HELP = `npm run prove -- NAME [--json] [--only ID] [--data FOLDER] [--write]
Measures again what Vivero claims, by calling it from outside. NAME: ${[...Object.keys(SUITES), ...TO_COME].join(', ')}.
  --only ID      one proof, such as foundation.berka
  --data FOLDER  the real data sets (default ../shared/data); what needs them is skipped, and said, where they are absent
  --write        writes the figures into docs/claims.md
Exit codes: 0 everything held or was skipped and named, 1 something did not hold, 2 wrong usage.`;

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      only: { type: 'string' },
      data: { type: 'string' },
      write: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [name] = positionals;
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  if (name !== undefined && TO_COME.includes(name)) {
    say(`${name}: no proof yet`);
    return 2;
  }
  const { only } = values;
  const proofs = (SUITES[name ?? ''] ?? []).filter(({ id }) => only === undefined || only === id);
  if (proofs.length === 0) {
    say(HELP);
    return 2;
  }
  const folders: string[] = [];
  const setting: Setting = {
    checkout,
    data: resolve(values.data ?? join(checkout, '../shared/data')),
    say,
    scratch: () => {
      const folder = mkdtempSync(join(tmpdir(), 'vivero-proof-'));
      chmodSync(folder, 0o755);
      folders.push(folder);
      return folder;
    },
  };
  const seen: Claim[] = [];
  try {
    for (const proof of proofs) {
      say(`== ${proof.id}`);
      for await (const claim of measured(proof, setting)) {
        seen.push(claim);
        console.log(values.json === true ? JSON.stringify(claim) : claimLine(claim));
      }
    }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
  if (values.write === true) writeClaims(seen, proofs);
  const skipped = seen.filter(({ holds }) => holds === null);
  for (const { id, figure } of skipped) say(`!! NOT PROVEN HERE: ${id}: ${figure}`);
  return seen.some(({ holds }) => holds === false) ? 1 : 0;
}

/** A proof that breaks has not held: what broke it is its figure. */
async function* measured(proof: Proof, setting: Setting): AsyncIterable<Claim> {
  try {
    yield* proof.claims(setting);
  } catch (cause) {
    const figure = cause instanceof Error ? cause.message : String(cause);
    yield { id: proof.id, target: 'the proof runs to its end', figure, holds: false };
  }
}

function writeClaims(seen: readonly Claim[], proofs: readonly Proof[]): void {
  const path = join(checkout, 'docs', 'claims.md');
  const on = new Date().toISOString().slice(0, 10);
  const fresh = seen
    .filter(({ holds }) => holds !== null)
    .map(({ holds, ...claim }): Measured => {
      const proof = proofs.find(({ id }) => claim.id === id || claim.id.startsWith(`${id}.`))?.id ?? claim.id;
      return {
        ...claim,
        command: `npm run prove -- ${proof.split('.')[0]} --only ${proof}`,
        figure: holds === true ? claim.figure : `DOES NOT HOLD: ${claim.figure}`,
        on,
      };
    });
  const earlier = existsSync(path) ? readClaims(readFileSync(path, 'utf8')) : [];
  writeFileSync(path, claimsDocument(earlier, fresh));
}

process.exitCode = await main(process.argv.slice(2)).catch((cause: unknown) => {
  say(cause instanceof TypeError ? `${cause.message}\n${HELP}` : String(cause));
  return 2;
});
