import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of a Vivero that holds the demonstration bank and is not running. */
    readonly demoBank: string;
  }
}

/** A folder that the operating system's user of the database may pass through too. */
export function passableFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vivero-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Loads the demonstration bank once, as a newcomer does; each test file begins with a copy, which takes a tenth of the time. */
export default function loadDemoBank(project: TestProject): () => void {
  const folder = passableFolder();
  const env = { ...process.env, VIVERO_DATA: folder };
  const demo = spawnSync('./vivero', ['demo', '--if-empty'], { env, stdio: 'inherit' });
  if (demo.status !== 0) throw new Error('the demonstration bank could not be loaded');
  project.provide('demoBank', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
