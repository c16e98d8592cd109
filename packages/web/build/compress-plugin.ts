import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSED = /\.(?:js|css|svg|webmanifest)$/;
/** Below this a reply fits into one packet anyway. */
const WORTHWHILE_BYTES = 1_024;

/** Compresses each file once, at build time and as hard as can be, so that the server only picks what the browser understands. */
export const compressPlugin = (): Plugin => ({
  name: 'compress',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    for (const name of await readdir(dir, { recursive: true })) {
      if (!COMPRESSED.test(name)) continue;
      const file = join(dir, name);
      const content = await readFile(file);
      if (content.length < WORTHWHILE_BYTES) continue;
      await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
      await writeFile(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
  },
});
