import { fail, ok, type Problem, type Result } from '@vivero/domain';
import type { AdditiveTerm } from '../learn/additive-model.ts';
import { chooseChampion } from '../learn/choose-champion.ts';
import { fieldBins } from '../learn/field-bins.ts';
import { leaks } from '../learn/leak-guard.ts';
import { type LearningTable, stackTables } from '../learn/learning-table.ts';
import type { LearnProblem } from '../learn/learn-warning.ts';
import { recalibration } from '../learn/recalibrate.ts';
import { scoreAdditive } from '../learn/score-additive.ts';
import { fieldDrift } from '../learn/field-drift.ts';
import { type AdditiveRules, trainAdditive } from '../learn/train-additive.ts';
import { scoreTrees } from '../learn/trees/score-trees.ts';
import { trainTrees, type TreeRules } from '../learn/trees/train-trees.ts';
import type { DatedRows, KnownRows } from './dated-rows.ts';
import { fieldStrength } from './field-strength.ts';
import { fieldsOnCard } from './fields-on-card.ts';
import { judgeChances } from './judge-chances.ts';
import { marginalTerms } from './marginal-terms.ts';
import type { PropensityCard } from './propensity-card.ts';
import { type PropensityModel, scorePropensity } from './propensity-model.ts';
import { scoreStability } from './score-stability.ts';
import { segmentCalibration } from './segment-calibration.ts';

export interface PropensityData {
  /** Days to learn from, oldest first; their outcomes were all known on the day that is judged. */
  readonly older: readonly DatedRows[];
  /** The latest day whose outcomes are known. */
  readonly judged: DatedRows;
  /** Whom the model would be used on now. */
  readonly today: KnownRows;
  readonly outcomeDays: number;
  /** Fields whose sign is known. */
  readonly signs: AdditiveRules['signs'];
}

/** Why a plan goes on without a model. */
export type PropensityProblem = LearnProblem | Extract<Problem, { code: 'learn.leak' | 'learn.drifted' }>;

export interface TrainedPropensity {
  readonly model: PropensityModel;
  /** What each field does to what the model says: of an additive model its own terms, of trees what people alike in a field have in common. */
  readonly terms: readonly AdditiveTerm[];
  readonly card: PropensityCard;
}

/** Fewer different buyers than this teach nothing about whom; fewer on the judged day show nothing. */
const BUYERS = 50;
const JUDGED_BUYERS = 10;
/** Where what a model says of people has moved further than this, they are others than it was learned from. */
const STOP = 0.25;
/** Fields that alone tell less than this are left out, and of the others all but the best so many: a card is to be read. */
const TELLS = 0.52;
const FIELDS = 20;
/** Days overlap, so that a purchase is seen about three times: shrunk three times as much as rows of their own would be. */
const RULES: Partial<AdditiveRules> = { bins: 8, penalty: 30 };
/** Smaller than usual: few buy anything within a season. */
const TREES: Partial<TreeRules> = { trees: 60, leaves: 8, leastRows: 50 };

/**
 * Learns who will buy from customers as they were on past days, judges it on a later day beside its challenger and the control lines, and
 * learns it anew with that day in it: this is the model that is used. It is the additive one unless trees do better by the rule of
 * `chooseChampion`.
 * @returns with `card.champion` telling whether it beats base rates by segment and stage; or why there is no model
 * @throws RangeError when a day is judged whose outcomes were not known to be learned from
 */
export function trainPropensity(data: PropensityData): Result<TrainedPropensity, PropensityProblem> {
  const { older, judged, today, outcomeDays, signs } = data;
  const rules = { ...RULES, signs };
  const late = older.find(({ day }) => day + outcomeDays > judged.day);
  if (late !== undefined) throw new RangeError(`outcomes of day ${late.day} were not due on day ${judged.day}`);
  if (older.length === 0) return fail({ code: 'learn.no_rows' });
  const buyers = buyersOf(older);
  if (buyers < BUYERS) return fail({ code: 'learn.too_few', happened: buyers, needed: BUYERS });
  const happened = sum(judged.outcomes);
  if (happened < JUDGED_BUYERS) return fail({ code: 'learn.too_few', happened, needed: JUDGED_BUYERS });
  if (happened === judged.outcomes.length) return fail({ code: 'learn.one_outcome', rows: happened });

  const table = stackTables(older.map((day) => day.table));
  const chosen = tellingFields(table, older);
  const only = (all: LearningTable): LearningTable => ({
    ...all,
    fields: all.fields.filter(({ name }) => chosen.has(name)),
  });
  const outcomes = stack(older.map((day) => day.outcomes));
  const [leak] = leaks(only(table), outcomes);
  if (leak) return fail({ code: 'learn.leak', field: leak.field });
  const learned = stack([outcomes, judged.outcomes]);
  const first = trainAdditive(only(table), outcomes, rules);
  if (!first.ok) return first;
  const chances = scoreAdditive(first.value.model, judged.table);
  const grown = trainTrees(only(table), outcomes, TREES);
  const ofTrees = grown.ok ? scoreTrees(grown.value.model, judged.table) : null;
  const judgements = judgeChances(older, judged, { additive: chances, trees: ofTrees });
  const winner = ofTrees === null ? 'additive' : chooseChampion(chances, ofTrees, judged.outcomes, null).champion;

  const all = stackTables([table, judged.table]);
  const again = trainAdditive(only(all), learned, rules);
  if (!again.ok) return again;
  const regrown = winner === 'trees' ? trainTrees(only(all), learned, TREES) : again;
  if (!regrown.ok) return regrown;
  const { model: fitted, warnings } = regrown.value;
  const offset = recalibration(logOddsOf(fitted, judged.table), judged.outcomes);
  const model = { ...fitted, base: fitted.base + offset };
  const bins = again.value.model.terms.map((term) => term.bins);
  const terms = model.kind === 'additive' ? model.terms : marginalTerms(bins, all, logOddsOf(model, all));
  const drift = fieldDrift(bins, all, today.table);
  const stability = scoreStability(logOddsOf(model, all), logOddsOf(model, today.table));
  if (stability > STOP) return fail({ code: 'learn.drifted', field: drift[0]!.field, index: drift[0]!.index });
  const own = judgements.find(({ name }) => name === winner)!;
  const baseRates = judgements.find(({ name }) => name === 'base_rates')!;
  return ok({
    model,
    terms,
    card: {
      learned: { from: older[0]!.day, to: older.at(-1)!.day, days: older.length, rows: table.rows },
      buyers,
      judgedOn: judged.day,
      judged: { rows: judged.outcomes.length, happened },
      outcomeDays,
      judgements: [own, ...judgements.filter((each) => each !== own)],
      champion: own.auc.lower > 0.5 && own.auc.value > baseRates.auc.value ? winner : 'base_rates',
      calibration: segmentCalibration(judged, winner === 'trees' ? ofTrees! : chances),
      fields: fieldsOnCard(terms, drift),
      stability,
      offset,
      warnings,
    },
  });
}

const logOddsOf = (model: PropensityModel, table: LearningTable): Float64Array =>
  scorePropensity(model, table).map((chance) => Math.log(chance / (1 - chance)));

function tellingFields(table: LearningTable, days: readonly DatedRows[]): ReadonlySet<string> {
  const strengths = fieldBins(table, { bins: 8, categories: 64, rowsPerCategory: 20 }).map((bins) => ({
    field: bins.name,
    strength: fieldStrength(days, bins),
  }));
  return new Set(
    strengths
      .filter(({ strength }) => strength >= TELLS)
      .toSorted((a, b) => b.strength - a.strength)
      .slice(0, FIELDS)
      .map(({ field }) => field),
  );
}

function buyersOf(days: readonly DatedRows[]): number {
  const buyers = new Set<number>();
  for (const { members, outcomes } of days)
    outcomes.forEach((outcome, i) => {
      if (outcome === 1) buyers.add(members[i]!);
    });
  return buyers.size;
}

const sum = (numbers: Float64Array): number => numbers.reduce((total, each) => total + each, 0);

function stack(columns: readonly Float64Array[]): Float64Array {
  const stacked = new Float64Array(columns.reduce((rows, { length }) => rows + length, 0));
  let at = 0;
  for (const column of columns) {
    stacked.set(column, at);
    at += column.length;
  }
  return stacked;
}
