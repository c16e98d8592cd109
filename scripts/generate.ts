import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openApiText } from '../packages/server/src/index.ts';
import { printSchema } from '../packages/storage/src/index.ts';
import testServer from '../packages/storage/src/testing/global-setup.ts';
import { testStores } from '../packages/storage/src/testing/index.ts';
import { compileKernel } from './compile-kernel.ts';

/** Files that are made from others and committed, so that a reader sees them and a change of them is seen in review. `--check` only compares. */
const check = process.argv.includes('--check');
const stale: string[] = [];

function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (check) stale.push(path);
  else writeFileSync(path, text);
}

write(
  'packages/decision/src/learn/trees/histogram-wasm.ts',
  compileKernel('packages/decision/assembly/histogram.ts', 'HISTOGRAM_WASM'),
);
write('packages/book/src/fold/features/tally-wasm.ts', compileKernel('packages/book/assembly/tally.ts', 'TALLY_WASM'));

const stopServer = await testServer();
const stores = await testStores();
try {
  write('packages/storage/schema.sql', await printSchema(stores.superuser));
  write('packages/server/openapi.json', await openApiText(stores));
} finally {
  await stores.close();
  await stopServer();
}

const types = execFileSync(
  process.execPath,
  ['node_modules/openapi-typescript/bin/cli.js', 'packages/server/openapi.json'],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
);
write('packages/web/src/api.d.ts', types);

for (const path of stale) console.log(`${path} is not what it is made from: run npm run generate`);
process.exit(stale.length > 0 ? 1 : 0);
