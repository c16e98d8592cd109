import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fail, ok, type Problem, type Result } from '@vivero/domain';

export interface Certificate {
  /** PEM texts: the certificate with its chain, and the private key. */
  readonly cert: string;
  readonly key: string;
  /** It vouches for itself: encrypted, but a device that was not told to trust it warns. */
  readonly selfMade: boolean;
  /** ISO instant with Z from which it no longer counts. */
  readonly endsAt: string;
  /** Names and addresses that it is for, as a browser would compare them. */
  readonly isFor: (host: string) => boolean;
}
type CertificateProblem = Extract<Problem, { code: 'start.certificate_unreadable' | 'start.certificate_not_its_key' }>;

/** Reads what TLS_CERT and TLS_KEY name, and refuses what a server would only fail on later. */
export async function readCertificate(paths: {
  readonly cert: string;
  readonly key: string;
}): Promise<Result<Certificate, CertificateProblem>> {
  const unreadable = (file: string) => fail({ code: 'start.certificate_unreadable' as const, file });
  const [cert, key] = await Promise.all([textOf(paths.cert), textOf(paths.key)]);
  if (cert === undefined) return unreadable(paths.cert);
  if (key === undefined) return unreadable(paths.key);
  const certificate = attempt(() => new X509Certificate(cert));
  const privateKey = attempt(() => createPrivateKey(key));
  if (certificate === undefined) return unreadable(paths.cert);
  if (privateKey === undefined) return unreadable(paths.key);
  if (!certificate.checkPrivateKey(privateKey)) return fail({ code: 'start.certificate_not_its_key', ...paths });
  return ok({
    cert,
    key,
    selfMade: certificate.issuer === certificate.subject,
    endsAt: new Date(certificate.validTo).toISOString(),
    isFor: (host) => certificate.checkHost(host) !== undefined || certificate.checkIP(host) !== undefined,
  });
}

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
