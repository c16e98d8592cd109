import { randomBytes, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type TLSSocket } from 'node:tls';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selfMadeCertificate } from './self-made-certificate.ts';

const NOW = Date.parse('2026-03-10T10:00:00Z');
const make = (names: readonly string[], serial: Uint8Array = randomBytes(16)) =>
  selfMadeCertificate({ names, now: NOW, serial });

test('OpenSSL reads it as what it is meant to be', () => {
  const certificate = new X509Certificate(make(['192.168.1.23', 'localhost', '127.0.0.1']).cert);
  expect(certificate.checkIP('192.168.1.23')).toBe('192.168.1.23');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkIP('192.168.1.24')).toBeUndefined();
  expect(certificate.checkHost('bank.example')).toBeUndefined();
  expect(certificate.ca).toBe(false);
  expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(new Date(certificate.validFrom).toISOString()).toBe('2026-03-09T10:00:00.000Z');
  expect(new Date(certificate.validTo).toISOString()).toBe('2027-04-11T10:00:00.000Z');
});

test('a changed byte is noticed', () => {
  const { cert } = make(['192.168.1.23']);
  const bytes = new X509Certificate(cert).raw;
  const at = bytes.indexOf(Buffer.from([192, 168, 1, 23]));
  bytes[at + 3] = 24;
  const forged = new X509Certificate(bytes);
  expect(forged.checkIP('192.168.1.24')).toBe('192.168.1.24');
  expect(forged.verify(forged.publicKey)).toBe(false);
});

test('it can be made for any names, and any serial', () => {
  const part = fc.integer({ min: 0, max: 255 });
  const address = fc.tuple(part, part, part, part).map((parts) => parts.join('.'));
  // A longest chain of names crosses both borders of a DER length, 127 and 255 bytes.
  const names = fc.array(fc.oneof(address, fc.domain()), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(names, fc.uint8Array({ minLength: 8, maxLength: 18 }), (wanted, serial) => {
      const certificate = new X509Certificate(make(wanted, serial).cert);
      expect(certificate.verify(certificate.publicKey)).toBe(true);
      expect(certificate.serialNumber).toBe(`01${Buffer.from(serial).toString('hex').toUpperCase()}`);
      for (const name of wanted)
        expect(/^[\d.]+$/.test(name) ? certificate.checkIP(name) : certificate.checkHost(name)).toBeDefined();
    }),
    { numRuns: 40 },
  );
});

test('a device that trusts it talks TLS with it', async () => {
  const { cert, key } = make(['127.0.0.1']);
  const server = createServer({ cert, key, minVersion: 'TLSv1.2' }, (socket) => socket.end('hello')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (ca: string | undefined): Promise<TLSSocket> => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...(ca === undefined ? {} : { ca }) });
    await once(socket, 'secureConnect');
    socket.destroy();
    return socket;
  };
  // The certificate counts from the day before NOW on, so the test's own clock decides only once that year is over.
  const trusting = await ask(cert);
  expect(String(trusting.authorizationError ?? '')).not.toMatch(/SELF_SIGNED|ALTNAME/);
  expect(String((await ask(undefined)).authorizationError)).toMatch(/SELF_SIGNED/);
  server.close();
});
