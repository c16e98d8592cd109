import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { inject } from 'vitest';
import { passableFolder } from './demo-bank.ts';

/** A Vivero of its own, as a newcomer starts it: demonstration bank, free port, folder that goes afterwards. */
export interface Vivero {
  readonly url: string;
  readonly dataFolder: string;
  /** The one-time link that the terminal shows. */
  readonly setupLink: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

export async function startVivero(): Promise<Vivero> {
  const folder = passableFolder();
  // cp and not node:fs, which would give the database's files to whoever copies them.
  execFileSync('cp', ['-a', `${inject('demoBank')}/.`, folder]);
  const env = { ...process.env, VIVERO_DATA: folder, PORT: String(await freePort()), HOST: '127.0.0.1' };
  const server = spawn(process.execPath, ['packages/server/src/main.ts'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const url = `http://127.0.0.1:${env.PORT}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    const setupLink = /http\S+\/setup#\S+/.exec(said)?.[0];
    if (ready && setupLink !== undefined) {
      return {
        url,
        dataFolder: folder,
        setupLink,
        async stop() {
          server.kill('SIGTERM');
          await ended(server);
          await rm(folder, { recursive: true, force: true });
        },
      };
    }
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill('SIGTERM');
  throw new Error(`Vivero did not start:\n${said}`);
}
