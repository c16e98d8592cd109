import { randomStreams, trainValue as learnValue, type ValueModel } from '@vivero/decision';
import { type Actor, type Day, formatDay, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import { inScope, readBank, type Stores, writeModels } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { auditTraining } from './audit-training.ts';
import { mayUseModels } from './may-use-models.ts';
import { expiryOf } from './model-life.ts';
import { VALUE_SUBJECT, type ValueCard } from './value-card.ts';
import { valueHistories } from './value-histories.ts';

export interface TrainValueOptions {
  /** Default: the bank's today. */
  readonly asOf?: Day;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly onProgress?: (customers: number) => void;
}

/** Enough for the second digit of what is learned; more only takes longer. */
const MOST_CUSTOMERS = 20_000;

/** Learns from the bank's own history how long customers stay, what they keep and how often they buy again, and keeps it with its card. */
export async function trainValue(
  stores: Stores,
  actor: Actor,
  { asOf: wanted, now, newId, onProgress }: TrainValueOptions,
): Promise<Result<ValueCard, Extract<Problem, { code: 'access.refused' }>>> {
  const allowed = mayUseModels(actor);
  if (!allowed.ok) return allowed;
  const bank = await inScope(stores, [], readBank);
  const asOf = wanted ?? businessDay(bank, now());
  const { customers, since } = await valueHistories(
    stores,
    { currency: bank.currency, asOf, atMost: MOST_CUSTOMERS },
    onProgress,
  );
  // The same history always gives the same ranges.
  const learned = learnValue(customers, since, asOf, randomStreams(asOf).stream('lifetimes'));
  const card: ValueCard = {
    from: formatDay(since),
    until: formatDay(asOf),
    expiresOn: expiryOf(asOf),
    owner: actor.id,
    customers: customers.length,
    refused: learned.ok ? null : learned.problem,
    learned: learned.ok ? onCard(learned.value) : null,
  };
  const row = {
    modelId: newId('mod'),
    subject: `${VALUE_SUBJECT}:customers`,
    asOf,
    trainedAt: now(),
    body: learned.ok ? learned.value : null,
    card,
  };
  await inScope(stores, [], async (db) => {
    await writeModels(db, [row]);
    await auditTraining(db, actor, { kind: VALUE_SUBJECT, asOf, at: now(), inUse: row.body === null ? [] : [row] });
  });
  return ok(card);
}

/** The figures that people read, without those that only a program does. */
function onCard({ leaving, keeping, buying }: ValueModel): NonNullable<ValueCard['learned']> {
  const { model: _, ...told } = leaving;
  if ('refused' in buying) return { leaving: told, keeping, buying };
  const { customers, repeaters, correlation, judged } = buying;
  return { leaving: told, keeping, buying: { customers, repeaters, correlation, judged } };
}
