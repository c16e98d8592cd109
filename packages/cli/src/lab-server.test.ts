import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compareBank, LabDesk, type LabReport, WORLDS } from '@vivero/lab';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labServer } from './lab-server.ts';

const DOCUMENT = new URL('../../../docs/lab.md', import.meta.url);
const desk = new LabDesk(async ({ world, setup, seed }) => compareBank(WORLDS[world]!, setup, seed));
const server = labServer(desk, 'en', (fault) => {
  throw fault;
});
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'vivero-lab-'));
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function call(method: string, path: string, body?: string, type = 'application/json') {
  const response = await fetch(address + path, { method, headers: { 'content-type': type }, ...(body && { body }) });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

test(
  'the engine in the document lives through banks, and brings to the cent what the same policy brings inside',
  { timeout: 60_000 },
  async () => {
    const client = /```js\n(.*?)```/s.exec(readFileSync(DOCUMENT, 'utf8'))?.[1] ?? '';
    expect(client.split('\n').length).toBeLessThanOrEqual(51);
    writeFileSync(join(folder, 'engine.mjs'), client);
    const { stdout } = await run(process.execPath, [join(folder, 'engine.mjs'), address, '300', '3', '1']);
    const report = JSON.parse(stdout) as LabReport;
    expect(report).toMatchObject({ simulated: true, seeds: [2026] });
    const policies = report.worlds[0]!.policies;
    const { policy: _, ...inside } = policies.find(({ policy }) => policy === 'triggers')!;
    expect(policies.at(-1)).toEqual({ policy: 'my_engine', ...inside });
    expect(inside.contacts).not.toMatchObject({ value: 0 });
  },
);

const WISH = { name: 'mine', world: 'default', seed: 1, customers: 200, weeks: 1 };
test.each([
  { why: 'no such address', request: ['GET', '/'], status: 404, code: 'request.not_found' },
  { why: 'no such bank', request: ['GET', '/banks/bank_99/week'], status: 404, code: 'request.not_found' },
  { why: 'no JSON', request: ['POST', '/banks', '{'], status: 400, code: 'request.invalid' },
  { why: 'a form of a page', request: ['POST', '/banks', '{}', 'text/plain'], status: 400, code: 'request.invalid' },
  {
    why: 'more than it takes',
    request: ['POST', '/banks', ' '.repeat(2_000_001)],
    status: 400,
    code: 'request.invalid',
  },
  {
    why: 'a world that there is not',
    request: ['POST', '/banks', JSON.stringify({ ...WISH, world: 'flat' })],
    status: 400,
    code: 'lab.world_unknown',
  },
])('$why: $code', async ({ request, status, code }) => {
  const [method = '', path = '', body, type] = request;
  const found = await call(method, path, body, type);
  expect(found).toMatchObject({ status, answer: { problem: { code }, message: expect.stringMatching(/\w/) } });
});
