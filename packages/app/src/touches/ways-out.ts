import type { Carrier } from '@vivero/domain';
import type { Environment } from '../environment.ts';
import type { Gateways } from './gateway.ts';
import type { House } from './house.ts';
import { mailWay } from './mail-way.ts';
import { webhookWay } from './webhook-way.ts';
import { wecomWay } from './wecom-way.ts';

export const WAYS_OUT = ['mail', 'webhook', 'wecom'] as const satisfies readonly Carrier[];
export type WayOut = (typeof WAYS_OUT)[number];

type Settings = Pick<
  Environment,
  'mail' | 'webhookUrl' | 'webhookSecrets' | 'wecom' | 'publicUrl' | 'host' | 'port' | 'countsOpens'
>;

/** The ways out of the house that the operator has opened; and how customers reach this Vivero. */
export interface WaysOut {
  readonly open: boolean;
  /** By way the machine that it leads to; null = it is not open. Never a password. */
  readonly leads: Readonly<Record<WayOut, string | null>>;
  /** Made anew for each sender. */
  readonly gateways: () => Gateways;
  readonly house: House;
}

export function waysOut(settings: Settings, now: () => string): WaysOut {
  const { mail, webhookUrl, webhookSecrets, wecom, publicUrl, host, port, countsOpens } = settings;
  const leads = { mail: hostOf(mail?.url), webhook: hostOf(webhookUrl), wecom: hostOf(wecom?.url) };
  return {
    open: WAYS_OUT.some((way) => leads[way] !== null),
    leads,
    gateways: () => ({
      ...(mail && { mail: mailWay(mail) }),
      ...(webhookUrl && { webhook: webhookWay({ url: webhookUrl, secrets: webhookSecrets }) }),
      ...(wecom && { wecom: wecomWay({ ...wecom, now }) }),
    }),
    house: { publicUrl: (publicUrl ?? `http://${host}:${port}`).replace(/\/$/, ''), countsOpens },
  };
}

const hostOf = (url: string | undefined): string | null => (url === undefined ? null : new URL(url).host);
