import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A kernel as a TypeScript module that holds its WebAssembly: nobody who only runs Vivero needs the compiler.
 * @param source AssemblyScript; @param name of the constant
 */
export function compileKernel(source: string, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vivero-kernel-'));
  const file = join(folder, 'kernel.wasm');
  const options = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--importMemory', '--outFile', file];
  try {
    execFileSync(process.execPath, ['node_modules/assemblyscript/bin/asc.js', source, ...options], {
      stdio: 'inherit',
    });
    return [
      `/** ${source}, compiled; made by \`npm run generate\`. */`,
      `export const ${name} =\n  '${readFileSync(file).toString('base64')}';`,
      '',
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
