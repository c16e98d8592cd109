import { customerSeries, type NeedModels, runTriggers } from '@vivero/decision';
import {
  type CustomerId,
  type Day,
  type EventCode,
  foldStages,
  type Holding,
  isOpen,
  type LedgerEvent,
  mergeHypotheses,
  type Need,
  needGaps,
  type NewId,
  type RecordMerge,
  snapshotFacts,
  type StageInput,
  type StageOrNone,
  type StageOverride,
  type StageState,
  stays,
} from '@vivero/domain';
import type { CustomerStage, FoldCustomer, HistoryRow, StayRow } from '@vivero/storage';
import { believe } from './believe.ts';
import { hearNeeds } from './hear-needs.ts';

export interface CustomerRecord {
  readonly customer: FoldCustomer;
  /** In time order. */
  readonly events: readonly LedgerEvent[];
  readonly holdings: readonly Holding[];
  /** Every need on record, ended ones too. */
  readonly needs: readonly Need[];
  /** What people set by hand, in any order. */
  readonly overrides: readonly StageOverride[];
  /** Records that were found to be the same person. */
  readonly merges: readonly RecordMerge[];
}

/** What a refresh finds out about one customer. */
export interface Understanding {
  readonly stage: CustomerStage;
  readonly history: readonly HistoryRow[];
  /** What conversions and dwell are counted from: the history by evidence, not what people set by hand. */
  readonly stays: readonly StayRow[];
  /** Needs that are new or have changed: those that ended first, so that another one of their kind finds the place free. */
  readonly needsToWrite: readonly (Need & { readonly rm: number })[];
  readonly openNeeds: number;
}

/**
 * Folds one customer's history: stages by evidence, needs by what the customer said, what the money says and what people like this need.
 * @param models what was learned about needs, by kind; where nothing was, the rules' own strength stands
 */
export function understand(
  record: CustomerRecord,
  currency: string,
  asOf: Day,
  newId: NewId,
  models: NeedModels = new Map(),
): Understanding {
  const { customer, events, holdings, needs, overrides, merges } = record;
  const customerId = customer.customerId as CustomerId;
  const input: StageInput = {
    events,
    profile: {
      completeness: customer.completeness,
      hasBasis: customer.basis !== 'none',
      verifiedOn: customer.verifiedOn,
    },
    holdings,
    merges,
    overrides,
    detours:
      customer.detour === null || customer.detour === 'closed'
        ? []
        : [{ kind: customer.detour, from: customer.verifiedOn, until: null }],
    asOf,
  };
  const stages = foldStages(input);
  const series = customerSeries(events, holdings, currency, asOf);
  const snapshot = snapshotFacts(customer, holdings, events, currency, asOf);
  const heard = hearNeeds(customerId, needs, events, currency, asOf, newId);
  const hypotheses = [...runTriggers(series, asOf), ...needGaps(snapshot, asOf)];
  const needsNow = mergeHypotheses(customerId, heard, hypotheses, asOf, newId);
  const merged = believe(needsNow, models, record, currency, asOf);
  const known = new Map(needs.map((need) => [need.needId, need]));
  const { current } = stages;
  return {
    stage: {
      customerId,
      rm: customer.rm,
      current: current.current,
      byEvidence: current.byEvidence,
      highest: current.highest,
      since: current.since,
      nextDecayOn: current.nextDecayOn,
      decaysTo: decaysTo(input, current),
      cooling: current.cooling,
      interestScore: current.interestScore,
      watchMonth: current.watch?.month ?? null,
      detour: customer.detour ?? current.detour?.kind ?? null,
      evidenceIds: current.enteredBy,
      balanceMinor: snapshot.balanceMinor,
      lastTouch: lastTouch(events, asOf),
    },
    history: [...stages.rows, ...stages.manual].map((row, step) => ({ ...row, customerId, rm: customer.rm, step })),
    stays: stays(stages.rows).map((stay, step) => ({ ...stay, customerId, rm: customer.rm, step })),
    needsToWrite: merged
      .filter((need) => known.get(need.needId) !== need)
      .toSorted(
        (a, b) => Number(isOpen(a)) - Number(isOpen(b)) || Number(known.has(b.needId)) - Number(known.has(a.needId)),
      )
      .map((need) => ({ ...need, rm: customer.rm })),
    openNeeds: merged.filter(isOpen).length,
  };
}

const CONTACTS: readonly EventCode[] = ['CT-D', 'CT-R', 'CT-V'];

/** The last day up to `asOf` on which one of the two got in touch with the other. */
const lastTouch = (events: readonly LedgerEvent[], asOf: Day): Day | null =>
  events.findLast(({ code, day }) => day <= asOf && CONTACTS.includes(code))?.day ?? null;
/** Looking further ahead costs a second fold of everybody and warns of what nobody would act on yet. */
const LOOK_AHEAD_DAYS = 14;

/** Where the customer will stand when nothing more happens: the same fold at the end of the day on which the stage falls. */
function decaysTo(input: StageInput, { nextDecayOn, setBy }: StageState): StageOrNone | null {
  if (nextDecayOn === null || nextDecayOn > input.asOf + LOOK_AHEAD_DAYS || setBy !== null) return null;
  return foldStages({ ...input, asOf: nextDecayOn }).current.byEvidence;
}
