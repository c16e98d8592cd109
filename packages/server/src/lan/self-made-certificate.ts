import { generateKeyPairSync, sign } from 'node:crypto';
import { isIP } from 'node:net';
import {
  BIT_STRING,
  der,
  explicit,
  implicit,
  INTEGER,
  OCTET_STRING,
  oid,
  SEQUENCE,
  SET,
  TRUE,
  UTC_TIME,
  UTF8_STRING,
} from './der.ts';

export interface CertificateWish {
  /** Host names and IPv4 addresses that the certificate is for, at least one. */
  readonly names: readonly string[];
  /** Milliseconds since 1970; the certificate counts from a day before, since phones' clocks are seldom right to the second. */
  readonly now: number;
  /** At least 8 random bytes: browsers refuse a second certificate with the same serial from the same issuer. */
  readonly serial: Uint8Array;
}

const ECDSA_WITH_SHA256 = der(SEQUENCE, oid('1.2.840.10045.4.3.2'));
const DAY_MILLISECONDS = 86_400_000;
/** iOS refuses more than 825 days, other platforms more than 398. */
const VALID_DAYS = 397;

/**
 * A certificate that vouches for itself (X.509 v3, P-256, RFC 5280), for trying Vivero on a phone in the same network. It encrypts; it
 * proves nothing, and the browser says so once. Node can read certificates but not make them, hence the few lines of DER.
 */
export function selfMadeCertificate({ names, now, serial }: CertificateWish): {
  readonly cert: string;
  readonly key: string;
} {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = der(SEQUENCE, der(SET, der(SEQUENCE, oid('2.5.4.3'), der(UTF8_STRING, `Vivero ${names[0]}`))));
  const body = der(
    SEQUENCE,
    der(explicit(0), der(INTEGER, Buffer.from([2]))),
    // A leading 1 keeps the number positive and as long as it is.
    der(INTEGER, Buffer.from([1]), serial),
    ECDSA_WITH_SHA256,
    issuer,
    der(SEQUENCE, time(now - DAY_MILLISECONDS), time(now + VALID_DAYS * DAY_MILLISECONDS)),
    issuer,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(explicit(3), der(SEQUENCE, ...extensions(names))),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = der(SEQUENCE, body, ECDSA_WITH_SHA256, der(BIT_STRING, Buffer.from([0]), signature));
  return { cert: pem(certificate), key: String(privateKey.export({ format: 'pem', type: 'pkcs8' })) };
}

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  der(SEQUENCE, oid(id), ...(critical ? [TRUE] : []), der(OCTET_STRING, value));

const extensions = (names: readonly string[]): readonly Buffer[] => [
  // Not an authority: with the key of this certificate nobody can vouch for another site.
  extension('2.5.29.19', true, der(SEQUENCE)),
  // Key usage: digitalSignature, the first of eight bits. Purpose: TLS server.
  extension('2.5.29.15', true, der(BIT_STRING, Buffer.from([7, 0x80]))),
  extension('2.5.29.37', false, der(SEQUENCE, oid('1.3.6.1.5.5.7.3.1'))),
  extension('2.5.29.17', false, der(SEQUENCE, ...names.map(alternativeName))),
];

const alternativeName = (name: string): Buffer =>
  isIP(name) === 4 ? der(implicit(7), Buffer.from(name.split('.').map(Number))) : der(implicit(2), name);

/** `YYMMDDhhmmssZ`; RFC 5280 wants this form until 2049. */
const time = (milliseconds: number): Buffer =>
  der(UTC_TIME, `${new Date(milliseconds).toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`);

const pem = (certificate: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replaceAll(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`;
