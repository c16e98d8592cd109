import type { Carrier, HandOver } from '@vivero/domain';
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
  close(): void;
}

export type Gateways = Partial<Readonly<Record<Exclude<Carrier, 'rm'>, Gateway>>>;
