import { NEED_COVARIATES, NEED_SIGNS, type NeedWeeks, type TrainedNeed, trainNeedModel } from '@vivero/decision';
import {
  type Actor,
  type Day,
  formatDay,
  NEED_KINDS,
  type NeedKind,
  type NewId,
  ok,
  type Problem,
  type Result,
} from '@vivero/domain';
import { inScope, type ModelRow, readBank, type Stores, writeModels } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { auditTraining } from './audit-training.ts';
import { mayUseModels } from './may-use-models.ts';
import { expiryOf } from './model-life.ts';
import { NEED_SUBJECT } from './need-models.ts';
import { needObservations } from './need-observations.ts';

/** What a person who answers for a model of a need must know: what it rests on, what it learned, how it did, and when it is out of date. */
export interface NeedCard {
  readonly need: NeedKind;
  readonly from: string;
  readonly until: string;
  readonly expiresOn: string;
  /** `Actor.id` of who had it trained and answers for it; cards of before do not say. */
  readonly owner?: string;
  readonly customers: number;
  /** Null = nothing was learned, for this reason; the stated strengths of the rules go on. */
  readonly refused: Problem | null;
  readonly learned: LearnedNeed | null;
}
interface LearnedNeed {
  readonly beginnings: number;
  readonly answers: number;
  readonly purchases: number;
  readonly converged: boolean;
  readonly meanWeeks: number;
  readonly signs: readonly {
    readonly sign: string;
    readonly fired: number;
    readonly sensitivity: number;
    readonly falseAlarm: number;
  }[];
  readonly covariates: Readonly<Record<string, number>>;
  readonly check: TrainedNeed['check'];
}

export interface TrainOptions {
  /** Default: the bank's today. */
  readonly asOf?: Day;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly onProgress?: (customers: number) => void;
}

/** Two years: every season twice. */
const WEEKS = 104;
/** Enough for every figure's second digit; more only takes longer. */
const MOST_CUSTOMERS = 20_000;

/** Learns what shows each kind of need, from the bank's own history, and keeps it with its card; refused kinds are kept too, with the reason. */
export async function trainNeeds(
  stores: Stores,
  actor: Actor,
  options: TrainOptions,
): Promise<Result<readonly NeedCard[], Extract<Problem, { code: 'access.refused' }>>> {
  const allowed = mayUseModels(actor);
  if (!allowed.ok) return allowed;
  const bank = await inScope(stores, [], readBank);
  const asOf = options.asOf ?? businessDay(bank, options.now());
  const observed = await needObservations(
    stores,
    { currency: bank.currency, asOf, weeks: WEEKS, atMost: MOST_CUSTOMERS },
    options.onProgress,
  );
  const rows: (ModelRow & { readonly card: NeedCard })[] = NEED_KINDS.map((kind) => {
    const { body, card } = learn(kind, observed.get(kind)!, asOf, actor.id);
    const subject = `${NEED_SUBJECT}:${kind}`;
    return { modelId: options.newId('mod'), subject, asOf, trainedAt: options.now(), body, card };
  });
  await inScope(stores, [], async (db) => {
    await writeModels(db, rows);
    const inUse = rows.filter(({ body }) => body !== null);
    await auditTraining(db, actor, { kind: NEED_SUBJECT, asOf, at: options.now(), inUse });
  });
  return ok(rows.map(({ card }) => card));
}

function learn(
  kind: NeedKind,
  weeks: NeedWeeks,
  asOf: Day,
  owner: string,
): { readonly body: object | null; readonly card: NeedCard } {
  const trained = trainNeedModel(kind, weeks);
  const base = {
    need: kind,
    from: formatDay(asOf - WEEKS * 7 + 1),
    until: formatDay(asOf),
    expiresOn: expiryOf(asOf),
    owner,
    customers: weeks.customers,
  };
  if (!trained.ok) return { body: null, card: { ...base, refused: trained.problem, learned: null } };
  const { fit, fired, answers, purchases, check } = trained.value;
  const { model } = fit;
  return {
    body: model,
    card: {
      ...base,
      refused: null,
      learned: {
        beginnings: Math.round(fit.beginnings),
        answers,
        purchases,
        converged: fit.converged,
        meanWeeks: model.meanWeeks,
        signs: NEED_SIGNS.flatMap((sign, place) => {
          const telling = model.triggers[place];
          return telling && fired[place]! > 0 ? [{ sign, fired: fired[place]!, ...telling }] : [];
        }),
        covariates: Object.fromEntries(NEED_COVARIATES.map((name, place) => [name, model.coefficients[place] ?? 0])),
        check,
      },
    },
  };
}
