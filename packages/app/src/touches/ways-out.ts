import type { Environment } from '../environment.ts';
import type { Gateways } from './gateway.ts';
import type { House } from './house.ts';
import { mailWay } from './mail-way.ts';

/** The ways out of the house that the operator has opened, made anew for each sender; and how customers reach this Vivero. */
export function waysOut({
  mail,
  publicUrl,
  host,
  port,
  countsOpens,
}: Pick<Environment, 'mail' | 'publicUrl' | 'host' | 'port' | 'countsOpens'>): {
  readonly open: boolean;
  readonly gateways: () => Gateways;
  readonly house: House;
} {
  return {
    open: mail !== undefined,
    gateways: () => (mail === undefined ? {} : { mail: mailWay(mail) }),
    house: { publicUrl: (publicUrl ?? `http://${host}:${port}`).replace(/\/$/, ''), countsOpens },
  };
}
