import type { WebSession } from '../outside/web-session.ts';

/** The stage of each customer, by id. */
export type Standing = ReadonlyMap<string, number>;

interface Page {
  readonly customers: readonly { readonly customerId: string; readonly stageRank: number }[];
  readonly next: string | null;
}

/** Where the customers of these managers stand. */
export async function standing(managers: readonly WebSession[]): Promise<Standing> {
  const ranks = new Map<string, number>();
  for (const manager of managers)
    for (let after: string | null = ''; after !== null;) {
      const place: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
      const page: Page = await manager.json<Page>(`/api/customers?limit=200${place}`);
      for (const { customerId, stageRank } of page.customers) ranks.set(customerId, stageRank);
      after = page.next;
    }
  return ranks;
}

/** How many went up and how many fell back, of those who were there both times. */
export function moves(before: Standing, after: Standing): { readonly up: number; readonly down: number } {
  const both = [...before].flatMap(([id, rank]) => {
    const now = after.get(id);
    return now === undefined ? [] : [now - rank];
  });
  return { up: both.filter((by) => by > 0).length, down: both.filter((by) => by < 0).length };
}
