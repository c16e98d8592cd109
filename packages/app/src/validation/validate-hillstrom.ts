import {
  type Comparison,
  judgeUplift,
  type LearningTable,
  randomStreams,
  type UpliftJudgement,
} from '@vivero/decision';
import { fail, ok, type Result } from '@vivero/domain';
import { learningField } from '../trials/learning-field.ts';
import { type TextColumn, textColumns } from '../trials/text-columns.ts';
import { figuresOf } from './figures-of.ts';
import type { MeasuredFigure, Target } from './measured-figure.ts';
import { seededSplit } from './mulberry32.ts';

const FIELDS = ['recency', 'history_segment', 'history', 'mens', 'womens', 'zip_code', 'newbie', 'channel'];
const UNTOUCHED = 'No E-Mail';

const figure = figuresOf('Hillstrom e-mails');

/**
 * 64,000 customers of a shop, a third each with an e-mail about women's things, about men's, and without (Hillstrom 2008): whom does it
 * bring to the shop? Ten splits, seeds 1 to 10, three tenths to judge by. The men's moves nearly all alike: no ranking may be claimed.
 */
export async function validateHillstrom(path: string): Promise<Result<readonly MeasuredFigure[]>> {
  const read = await textColumns(path);
  if (!read.ok) return read;
  const women = judged(read.value.columns, 'Womens E-Mail');
  if (!women.ok) return women;
  const men = judged(read.value.columns, 'Mens E-Mail');
  if (!men.ok) return men;
  const of = ({ rankings }: UpliftJudgement, name: string): UpliftJudgement['rankings'][number] =>
    rankings.find(({ ranking }) => ranking === name)!;
  const lines = of(women.value, 'two_models');
  const near = (value: number): Target => ({ kind: 'within', of: value, by: 0.0001 });
  const yes: Target = { kind: 'at_least', value: 1 };
  return ok([
    figure("women's, visits: effect of mailing all", women.value.effect.value, 4, 'others .0452', near(0.0452)),
    figure("women's: Qini of two lines", lines.qini, 4, 'sklearn LR .0674, xgboost .0629', {
      kind: 'at_least',
      value: 0.065,
    }),
    figure("women's: effect in the top 30 %", lines.top ?? Number.NaN, 4, 'sklearn LR .0763, xgboost .0746', {
      kind: 'at_least',
      value: 0.075,
    }),
    figure("women's: Qini of a transformed class", of(women.value, 'class_transformation').qini, 4, '', null),
    figure("women's: Qini of small trees", of(women.value, 'two_trees').qini, 4, 'xgboost .0629', null),
    figure("women's: Qini of one rule", of(women.value, 'rule').qini, 4, 'bought womens before .0653', null),
    figure("women's: Qini of likely buyers", of(women.value, 'response').qini, 4, '', null),
    figure("women's: Qini that chance reaches in 1 of 40", women.value.band.upper, 4, '', null),
    figure("women's: targeting is said to pay", Number(women.value.targeting === 'pays'), 0, '', yes),
    figure("men's, visits: effect of mailing all", men.value.effect.value, 4, 'others .0766', near(0.0766)),
    figure("men's: Qini of two lines", of(men.value, 'two_models').qini, 4, 'sklearn LR .0167, xgboost .0151', null),
    figure("men's: Qini that chance reaches in 1 of 40", men.value.band.upper, 4, '', null),
    figure(
      "men's: no evidence that targeting beats mailing all",
      Number(men.value.targeting === 'no_evidence'),
      0,
      '',
      yes,
    ),
  ]);
}

function judged(columns: readonly TextColumn[], mail: string): Result<UpliftJudgement> {
  const named = (name: string): TextColumn | undefined => columns.find((column) => column.name === name);
  const [segment, visit] = [named('segment'), named('visit')];
  const fields = FIELDS.map(named);
  if (!segment || !visit) return fail({ code: 'learn.column_missing', column: 'segment, visit' });
  const text = ({ texts, codes }: TextColumn, i: number): string => texts[codes[i]!]!;
  const rows = Int32Array.from(segment.codes.keys()).filter((i) => [mail, UNTOUCHED].includes(text(segment, i)));
  const table: LearningTable = {
    rows: rows.length,
    fields: fields.flatMap((column) =>
      column ? [learningField({ ...column, codes: rows.map((i) => column.codes[i]!) })] : [],
    ),
  };
  const people: Comparison = {
    treated: Uint8Array.from(rows, (i) => Number(text(segment, i) === mail)),
    outcomes: Uint8Array.from(rows, (i) => Number(text(visit, i))),
  };
  const seeds = Array.from({ length: 10 }, (_, k) => k + 1);
  const tests = seeds.map((seed) => Int32Array.from(seededSplit(rows.length, seed, 0.3).test));
  return judgeUplift(table, people, { tests, top: 0.3, shuffles: 400 }, randomStreams(1).stream('shuffles'));
}
