import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const WORKER = 'service-worker.js';
/** The two files of vite.config.ts that every page stands on. */
const GROUND = ['libraries', 'shell'];
/** The words that stand around every page are asked for apart, in the reader's language; pages and theirs are kept when they are first used. */
const WORDS = /virtual:terms\/\w+\/everywhere$/;

/** Tells the service worker which files the shell is made of, and gives the list a version that changes exactly when a file does. */
export const serviceWorkerPlugin = (): Plugin => ({
  name: 'service-worker',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const worker = bundle[WORKER];
    if (worker?.type !== 'chunk') throw new Error(`${WORKER} was not built`);
    const files = shellFiles(bundle).toSorted();
    if (files.length < 5) throw new Error(`the shell is more than ${files.join()}`);
    const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
    worker.code = worker.code
      .replaceAll('__SHELL_FILES__', JSON.stringify(files.map((file) => `/${file}`)))
      .replaceAll('__SHELL_VERSION__', JSON.stringify(version));
  },
});

function shellFiles(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>();
  const take = (name: string): void => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') return;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const each of chunk.imports) take(each);
  };
  for (const [name, chunk] of Object.entries(bundle)) {
    if (chunk.type !== 'chunk' || name === WORKER) continue;
    if (GROUND.includes(chunk.name) || WORDS.test(chunk.facadeModuleId ?? '')) take(name);
  }
  return [...found];
}
