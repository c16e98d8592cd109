import { MailGateway, type MailOptions } from '@vivero/connectors';
import type { Gateway } from './gateway.ts';

/** The number of a letter for ever: whoever gets it twice can tell. */
export const messageIdOf = (touchId: string, from: string): string =>
  `<${touchId}@${from.slice(from.lastIndexOf('@') + 1)}>`;

/** E-mail by the bank's own server. */
export function mailWay(options: MailOptions): Gateway {
  const gateway = new MailGateway(options);
  return {
    knowsAgain: false,
    async handOver({ touchId, message, at }) {
      const { to, fromName, subject, text, html, unsubscribeUrl } = message;
      if (to.email === undefined) return { outcome: 'address', answer: 'address.missing' };
      const messageId = messageIdOf(touchId, options.from);
      return gateway.handOver({ messageId, to: to.email, fromName, subject, text, html, unsubscribeUrl, at });
    },
    prove: () => gateway.prove(),
    close: () => gateway.close(),
  };
}
