import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Environment } from '@vivero/app';
import { readCertificate } from '@vivero/connectors';
import { fail, ok, type Problem, type Result } from '@vivero/domain';
import { lanAddress } from './lan/lan-address.ts';
import { lanCertificate } from './lan/lan-certificate.ts';

/** Where Vivero answers, and how. */
export interface Place {
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** The address for phones of this network, where Vivero was started for them. */
  readonly phones: string | undefined;
}

type PlaceProblem = Extract<Problem, { code: `start.certificate_${string}` | 'start.no_network' }>;

/** Works out the certificate and, with `lan`, the address: HOST where it names one, else the one that this machine has. */
export async function placeOf(
  { tls, host, dataFolder }: Environment,
  { lan, ...made }: { readonly lan: boolean; readonly now: number; readonly randomBytes: (length: number) => Buffer },
): Promise<Result<Place, PlaceProblem>> {
  const given = tls && (await readCertificate(tls));
  if (given && !given.ok) return given;
  if (!lan) return ok({ tls: given?.value, phones: undefined });
  const named = isIP(host) === 4 && !/^(?:127\.|0\.0\.0\.0$)/.test(host) ? host : undefined;
  const phones = named ?? lanAddress(networkInterfaces());
  if (phones === undefined) return fail({ code: 'start.no_network' });
  return ok({ tls: given?.value ?? (await lanCertificate(dataFolder, phones, made)), phones });
}
