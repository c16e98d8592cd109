import { type Actor, type Day, type Money, type StageOrNone, stageRank } from '@vivero/domain';
import type { ListedLine, Stores } from '@vivero/storage';
import { customerName } from '../reading/customer-name.ts';

/** One line of a list of customers. */
export interface ListedCustomer {
  readonly customerId: string;
  readonly name: string;
  readonly stage: StageOrNone;
  readonly stageRank: number;
  readonly cooling: boolean;
  readonly since: Day | null;
  readonly rm: number;
  readonly rmName: string;
  /** null under a mask. */
  readonly place: string | null;
  readonly segment: string | null;
  readonly balance: Money | null;
  readonly lastTouch: Day | null;
  /** The next day on which something that is held here matures. */
  readonly nextMaturity: Day | null;
  /** The earliest day of what is promised and still open. */
  readonly promisedOn: Day | null;
}

/** A line of the store as this reader may see it. */
export function listedCustomer({ keys }: Stores, actor: Actor, line: ListedLine, currency: string): ListedCustomer {
  const { customerId, cooling, since, rm, rmName, segment, balanceMinor, lastTouch, nextMaturity, promisedOn } = line;
  const stage = line.stage ?? 'unprofiled';
  return {
    customerId,
    name: customerName(keys, line, actor),
    stage,
    stageRank: stageRank(stage),
    cooling: cooling ?? false,
    since,
    rm,
    rmName,
    place: actor.role === 'marketing' ? null : line.place,
    segment,
    balance: balanceMinor === null ? null : { minor: balanceMinor, currency },
    lastTouch,
    nextMaturity,
    promisedOn,
  };
}
