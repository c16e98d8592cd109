import type { Day, Holding, LedgerEvent, NeedBelief, NeedKind } from '@vivero/domain';
import { type BeliefReason, explainBelief } from './explain-belief.ts';
import { needCovariates } from './need-covariates.ts';
import { needHistories, seasonsBefore } from './need-histories.ts';
import type { NeedModel } from './need-model.ts';
import { NEED_SIGNS } from './need-signs.ts';

/** A fitted model with the name under which it is kept. */
export interface FittedNeedModel {
  readonly modelId: string;
  readonly model: NeedModel;
}
export type NeedModels = ReadonlyMap<NeedKind, FittedNeedModel>;

/** What was seen longer ago than two mean lengths of the longest need is spent. */
const LOOK_BACK_WEEKS = 26;

/** What the models believe of one customer today, for those of the kinds that have a model. Rounded to a thousandth, so that it reads and compares the same everywhere. */
export function beliefsNow(
  kinds: readonly NeedKind[],
  models: NeedModels,
  events: readonly LedgerEvent[],
  holdings: readonly Holding[],
  currency: string,
  asOf: Day,
): ReadonlyMap<NeedKind, NeedBelief> {
  const known = kinds.filter((kind) => models.has(kind));
  if (known.length === 0) return new Map();
  const histories = needHistories(events, holdings, currency, asOf, LOOK_BACK_WEEKS);
  const seasons = seasonsBefore(asOf, LOOK_BACK_WEEKS);
  const covariates = needCovariates(events, holdings, currency, asOf - LOOK_BACK_WEEKS * 7);
  const quiet = new Uint32Array(LOOK_BACK_WEEKS);
  return new Map(
    known.map((kind) => {
      const { modelId, model } = models.get(kind)!;
      const told = explainBelief(model, histories.get(kind) ?? quiet, seasons, covariates);
      const [reason] = told.reasons;
      return [
        kind,
        {
          modelId,
          chance: rounded(told.belief),
          usual: rounded(told.usual),
          daysLeft: Math.round(told.daysLeft),
          strongest: reason ? { sign: signName(reason.sign), without: rounded(reason.without) } : null,
        },
      ];
    }),
  );
}

const rounded = (chance: number): number => Math.round(chance * 1_000) / 1_000;

function signName(sign: BeliefReason['sign']): string {
  if (sign === 'contact') return 'contact';
  if ('question' in sign) return sign.yes ? 'said' : 'denied';
  return NEED_SIGNS[sign.trigger] ?? 'interest';
}
