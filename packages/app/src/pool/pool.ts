import { type Actor, CLAIM_DAYS, type Day } from '@vivero/domain';
import {
  claimCaps,
  countPool,
  customersNamed,
  inScope,
  openClaims,
  type PoolFilter,
  type PoolLead,
  poolPage,
  poolWords,
  readBank,
  readBooks,
  type Stores,
} from '@vivero/storage';
import { localDay } from '../bank/local-day.ts';
import { customerName } from '../reading/customer-name.ts';

export interface ClaimedLead {
  readonly customerId: string;
  readonly name: string;
  readonly rm: number;
  readonly rmName: string;
  readonly claimedOn: Day;
  /** The day on which it goes back unless somebody gets in touch before; null when somebody has. */
  readonly backOn: Day | null;
}

export interface Pool {
  readonly total: number;
  readonly leads: readonly (Omit<PoolLead, 'since'> & { readonly since: Day })[];
  readonly next: string | null;
  /** What can be chosen from. */
  readonly words: Awaited<ReturnType<typeof poolWords>>;
  /** Contacts that the actor's books have claimed, by name. */
  readonly claims: readonly ClaimedLead[];
  /** How many each of the actor's books may claim at a time and how many more it may now. */
  readonly books: readonly {
    readonly rm: number;
    readonly name: string;
    readonly cap: number;
    readonly free: number;
  }[];
}

/**
 * The pool without a name in it, and what the actor's own books have claimed from it. Nobody's book is in scope for the masked statements
 * alone; names are read in the actor's own scope.
 */
export async function poolOf(
  stores: Stores,
  actor: Actor,
  { filter, after, limit }: { readonly filter: PoolFilter; readonly after: string; readonly limit: number },
): Promise<Pool> {
  const { timeZone, ...pool } = await inScope(stores, [0], async (db) => {
    const leads = await poolPage(db, filter, after, limit + 1);
    return {
      leads,
      total: await countPool(db, filter),
      words: await poolWords(db),
      timeZone: (await readBank(db)).timeZone,
    };
  });
  const dayOf = (instant: string): Day => localDay(instant, timeZone);
  const shown = pool.leads.slice(0, limit);
  return {
    ...pool,
    leads: shown.map((lead) => ({ ...lead, since: dayOf(lead.since) })),
    next: pool.leads.length > limit ? (shown.at(-1)?.customerId ?? null) : null,
    ...(await inScope(stores, actor.rms, async (db) => {
      const open = await openClaims(db);
      const ids = open.map(({ customerId }) => customerId);
      const lines = new Map((await customersNamed(db, ids)).map((line) => [line.customerId, line]));
      const caps = await claimCaps(db, actor.rms);
      const books = await readBooks(db, actor.rms);
      return {
        claims: open.flatMap(({ customerId, rm, claimedAt, touched }): ClaimedLead[] => {
          const line = lines.get(customerId);
          if (line === undefined) return [];
          const claimedOn = dayOf(claimedAt);
          const backOn = touched ? null : claimedOn + CLAIM_DAYS;
          return [
            { customerId, name: customerName(stores.keys, line, actor), rm, rmName: line.rmName, claimedOn, backOn },
          ];
        }),
        books: books.map(({ rm, name }) => {
          const cap = caps.get(rm) ?? 0;
          return { rm, name, cap, free: Math.max(0, cap - open.filter((claim) => claim.claimant === rm).length) };
        }),
      };
    })),
  };
}
