import { randomBytes, X509Certificate } from 'node:crypto';
import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lanCertificate } from './lan-certificate.ts';

const NOW = Date.parse('2026-03-10T10:00:00Z');
const DAY = 86_400_000;
const at = (now: number) => ({ now, randomBytes });
const folder = () => mkdtemp(join(tmpdir(), 'vivero-lan-'));

test('it is made once and kept where only this user reads it', async () => {
  const data = await folder();
  const first = await lanCertificate(data, '192.168.1.7', at(NOW));
  expect(new X509Certificate(first.cert).checkIP('192.168.1.7')).toBeDefined();
  expect((await lanCertificate(data, '192.168.1.7', at(NOW + 300 * DAY))).cert).toBe(first.cert);
  expect((await stat(join(data, 'tls/lan.key'))).mode & 0o077).toBe(0);
});

test.each([
  { why: 'the machine has got another address', address: '192.168.1.8', later: 0 },
  { why: 'the year is nearly over', address: '192.168.1.7', later: 380 * DAY },
])('it is made anew when $why', async ({ address, later }) => {
  const data = await folder();
  const first = await lanCertificate(data, '192.168.1.7', at(NOW));
  const next = await lanCertificate(data, address, at(NOW + later));
  expect(next.cert).not.toBe(first.cert);
  expect(new X509Certificate(next.cert).checkIP(address)).toBeDefined();
});

test('a damaged file is no reason to stay away', async () => {
  const data = await folder();
  await lanCertificate(data, '192.168.1.7', at(NOW));
  await writeFile(join(data, 'tls/lan.crt'), 'not a certificate');
  expect((await lanCertificate(data, '192.168.1.7', at(NOW))).cert).toContain('BEGIN CERTIFICATE');
});
