import { WecomGateway, type WecomOptions } from '@vivero/connectors';
import type { Gateway } from './gateway.ts';

/** WeCom's official interface. The customer is known there by the key of the source `wecom`; the member who keeps the contact confirms the message. */
export function wecomWay(options: WecomOptions): Gateway {
  const gateway = new WecomGateway(options);
  return {
    knowsAgain: false,
    handOver: ({ message: { to, short } }) =>
      to.wecom === undefined
        ? Promise.resolve({ outcome: 'address', answer: 'address.missing' })
        : gateway.handOver({ externalUserId: to.wecom, text: short }),
    prove: () => gateway.prove(),
    close: () => undefined,
  };
}
