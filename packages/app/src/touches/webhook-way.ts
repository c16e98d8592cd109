import { WebhookGateway, type WebhookOptions } from '@vivero/connectors';
import type { Gateway } from './gateway.ts';

/** What another machine of the bank's is asked to send: no more of the person than it needs to reach them. */
const bodyOf = (type: string, at: string, data: object): string => JSON.stringify({ type, timestamp: at, data });

/** Text messages by whatever gateway the bank has, over a signed webhook. The touch's id is the message's: whoever gets it twice can tell. */
export function webhookWay(options: WebhookOptions): Gateway {
  const gateway = new WebhookGateway(options);
  return {
    knowsAgain: true,
    handOver({ touchId, message, at }) {
      const { to, language, short, fromName } = message;
      if (to.phone === undefined) return Promise.resolve({ outcome: 'address', answer: 'address.missing' });
      const data = { touchId, medium: 'sms', to: { phone: to.phone }, language, fromName, text: short };
      return gateway.handOver({ id: touchId, at, body: bodyOf('touch.send', at, data) });
    },
    prove: (at, id) => gateway.handOver({ id, at, body: bodyOf('vivero.ping', at, {}) }),
    close: () => undefined,
  };
}
