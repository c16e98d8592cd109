import { fail, ok, type Result } from '@vivero/domain';
import { type BankResult, WAYS } from '../loop/compare-bank.ts';
import type { Year } from '../loop/run-year.ts';
import { type LabReport, labReport } from '../report/lab-report.ts';
import { knownWorld } from './asked-size.ts';
import { type EngineBank, engineBank, type HalfWeek } from './engine-bank.ts';
import { type BankWish, readBankWish, readContacts } from './read-wish.ts';
import type { SeenStart } from './seen-start.ts';

/** Years that may be under way at once: each holds a whole bank. */
const MOST_OPEN = 4;
/** Banks that are remembered at all, with what came of them. */
const MOST_BANKS = 400;
interface Kept {
  readonly wish: BankWish;
  readonly under: Promise<BankResult>;
  bank: EngineBank | null;
  year: Year | null;
}

/** What an engine gets to see of its half week, and whether its year is over. */
type NowSeen = ({ readonly over: false } & HalfWeek) | { readonly over: true };

/**
 * Where engines from outside live through banks. The truth stays behind it: what leaves it is `SeenStart`, half weeks, and reports.
 * @param compare lives through the same bank under the lab's own policies, elsewhere
 */
export class LabDesk {
  readonly #banks = new Map<string, Kept>();
  readonly #compare: (wish: BankWish) => Promise<BankResult>;

  constructor(compare: (wish: BankWish) => Promise<BankResult>) {
    this.#compare = compare;
  }

  /** Opens a bank, which has lived through its pilot and waits for the first half week. */
  open(body: unknown): Result<{ readonly bankId: string; readonly bank: SeenStart }> {
    const wish = readBankWish(body, WAYS);
    if (!wish.ok) return wish;
    const open = [...this.#banks.values()].filter(({ bank }) => bank !== null).length;
    if (open >= MOST_OPEN) return fail({ code: 'lab.too_many_banks', maximum: MOST_OPEN });
    if (this.#banks.size >= MOST_BANKS) return fail({ code: 'lab.too_many_banks', maximum: MOST_BANKS });
    const rules = knownWorld(wish.value.world);
    if (!rules.ok) return rules;
    const bankId = `bank_${this.#banks.size + 1}`;
    const bank = engineBank(rules.value, wish.value.setup, wish.value.seed);
    const under = this.#compare(wish.value);
    // A failure is told to whoever asks for the result.
    under.catch(() => undefined);
    this.#banks.set(bankId, { wish: wish.value, under, bank, year: null });
    return ok({ bankId, bank: bank.start });
  }

  /** What is to be decided now, with what has come to light since the last contacts. */
  week(bankId: string): Result<NowSeen> {
    const kept = this.#banks.get(bankId);
    if (kept === undefined) return notFound(bankId);
    const now = kept.bank?.now();
    return ok(now === undefined || 'over' in now ? { over: true } : { over: false, ...now });
  }

  /** Spends half a week. What no longer fits into an RM's minutes is not done. */
  contact(bankId: string, body: unknown): Result<{ readonly over: boolean }> {
    const kept = this.#banks.get(bankId);
    if (kept === undefined) return notFound(bankId);
    if (kept.bank === null) return fail({ code: 'lab.year_over' });
    const contacts = readContacts(body, kept.bank.start);
    if (!contacts.ok) return contacts;
    kept.bank.contact(contacts.value);
    const now = kept.bank.now();
    if ('over' in now) {
      kept.year = now.over;
      kept.bank = null;
    }
    return ok({ over: kept.bank === null });
  }

  /** What the engine brought beside the lab's own policies: over this bank and all others of its name, world and size that are over. */
  async result(bankId: string): Promise<Result<LabReport>> {
    const asked = this.#banks.get(bankId);
    if (asked === undefined) return notFound(bankId);
    if (asked.year === null) return fail({ code: 'lab.year_not_over' });
    const alike = [...this.#banks.values()].filter(
      ({ wish, year }) => year !== null && keyOf(wish) === keyOf(asked.wish),
    );
    // The same bank lived through twice counts once, as it went the last time.
    const bySeed = new Map(alike.map((kept) => [kept.wish.seed, kept] as const));
    const results = await Promise.all(
      [...bySeed.values()].map(async ({ under, year }): Promise<BankResult> => {
        const { lines, ...bank } = await under;
        return { ...bank, lines: [...lines, { policy: asked.wish.name, year: year! }] };
      }),
    );
    return ok(labReport(results, asked.wish.setup));
  }
}

const keyOf = ({ name, world, setup }: BankWish): string => `${name} ${world} ${setup.customers} ${setup.weeks}`;
const notFound = (what: string) => fail({ code: 'request.not_found', what } as const);
