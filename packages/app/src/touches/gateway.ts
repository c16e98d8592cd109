import { type Carrier, carrierOf, CONTACT_MEDIA, type ContactMedium, type HandOver } from '@vivero/domain';
import type { Message } from './compose.ts';

/** What a carrier is given: the message, and the number by which it is told from all others for ever. */
export interface Parcel {
  readonly touchId: string;
  readonly message: Message;
  /** ISO instant with Z. */
  readonly at: string;
}

/** One way out of the house. Each sender has its own, and hands over one parcel at a time. */
export interface Gateway {
  /** True where the receiver knows a parcel by its number, so that the same one again is no second message. */
  readonly knowsAgain: boolean;
  handOver(parcel: Parcel): Promise<HandOver>;
  /** Looks whether the other side is there and lets us in, without any message to anybody. @param id for what is asked, told from all others */
  prove(at: string, id: string): Promise<HandOver>;
  close(): void;
}

export type Gateways = Partial<Readonly<Record<Exclude<Carrier, 'rm'>, Gateway>>>;

/** The media that go by one of these gateways. @param which only by such a one */
export const mediaOf = (gateways: Gateways, which: (gateway: Gateway) => boolean = () => true): ContactMedium[] =>
  CONTACT_MEDIA.filter((medium) => {
    const carrier = carrierOf(medium);
    const gateway = carrier === 'rm' ? undefined : gateways[carrier];
    return gateway !== undefined && which(gateway);
  });
