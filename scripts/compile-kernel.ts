import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = 'packages/decision/assembly/histogram.ts';

/** The histogram kernel as a TypeScript module that holds its WebAssembly: nobody who only runs Vivero needs the compiler. */
export function compileKernel(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vivero-kernel-'));
  const file = join(folder, 'histogram.wasm');
  const options = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--importMemory', '--outFile', file];
  try {
    execFileSync(process.execPath, ['node_modules/assemblyscript/bin/asc.js', SOURCE, ...options], {
      stdio: 'inherit',
    });
    return [
      `/** ${SOURCE}, compiled; made by \`npm run generate\`. */`,
      `export const HISTOGRAM_WASM =\n  '${readFileSync(file).toString('base64')}';`,
      '',
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
