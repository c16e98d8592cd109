import type {
  ConsentRow,
  HashedRow,
  HoldingKeyRow,
  HoldingRow,
  ImportRow,
  NewBranch,
  NewRm,
  NewTeam,
  PartyRow,
  StoredCustomer,
} from '@vivero/storage';
import type { CustomerFields } from './customer-fields.ts';
import type { KeyDigest } from './digests.ts';

/** A customer as it shall be; sealed only when it is written, so that a preview costs no sealing. */
export interface CustomerDraft {
  readonly customerId: string;
  readonly fields: CustomerFields;
  /** Keyed hashes that judging needed already: those of the source's choice of kinds; of `key` the one that is to be written. */
  readonly digests: readonly KeyDigest[];
  /** The person's key in each source that has one, kept with the identity. */
  readonly sourceKeys: Readonly<Record<string, string>>;
}

export interface CustomerUpdate extends CustomerDraft {
  readonly stored: StoredCustomer;
}

/** What somebody wrote about a customer; sealed when it is written. */
export interface NoteDraft {
  readonly clientKey: string;
  readonly customerId: string;
  readonly rm: number;
  readonly occurredAt: string;
  readonly author: string | null;
  readonly text: string;
}

export type RowNote = Omit<ImportRow, 'detail'> & { readonly detail: unknown };

/** What the rows judged so far ask to be written, in the order in which it can be. */
export interface Changes {
  readonly branches: NewBranch[];
  readonly teams: NewTeam[];
  readonly rms: NewRm[];
  readonly customers: CustomerDraft[];
  readonly customerUpdates: CustomerUpdate[];
  readonly consents: ConsentRow[];
  readonly holdings: HoldingRow[];
  readonly holdingUpdates: HoldingRow[];
  readonly holdingKeys: HoldingKeyRow[];
  readonly parties: PartyRow[];
  readonly events: HashedRow[];
  readonly customerNotes: NoteDraft[];
  readonly notes: RowNote[];
}

export const noChanges = (): Changes => ({
  branches: [],
  teams: [],
  rms: [],
  customers: [],
  customerUpdates: [],
  consents: [],
  holdings: [],
  holdingUpdates: [],
  holdingKeys: [],
  parties: [],
  events: [],
  customerNotes: [],
  notes: [],
});

/** How much each list holds: what `backTo` cuts them to when a row turns out not to be taken. */
export const markOf = (changes: Changes): number[] => Object.values(changes).map((list: unknown[]) => list.length);

export function backTo(changes: Changes, mark: readonly number[]): void {
  Object.values(changes).forEach((list: unknown[], i) => {
    list.length = mark[i] ?? 0;
  });
}
