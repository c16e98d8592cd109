import { bgNbdExpected, fitBgNbd, fitGammaGamma, fitParetoNbd } from '@vivero/decision';
import { ok, type Result } from '@vivero/domain';
import { learningField } from '../trials/learning-field.ts';
import { textColumns } from '../trials/text-columns.ts';
import type { MeasuredFigure } from './measured-figure.ts';

const dataset = 'CDNOW, 1/10 sample';

/** 2,357 customers of CDNOW watched for 39 weeks: the parameters that Fader, Hardie and Lee (2005) print, and forecasts from them. */
export async function validateCdnow(path: string): Promise<Result<readonly MeasuredFigure[]>> {
  const read = await textColumns(path);
  if (!read.ok) return read;
  const column = (name: string): Float64Array => {
    const field = read.value.columns.filter((own) => own.name === name).map(learningField)[0];
    if (field?.kind !== 'number') throw new Error(`${name} is a column of numbers`);
    return Float64Array.from(field.values);
  };
  const [repeats, last, watched, spend] = ['x', 't_x', 'T', 'zbar'].map(column);
  const histories = Array.from(repeats!, (x, i) => ({
    repeats: x,
    last: last![i]!,
    watched: watched![i]!,
    customers: 1,
  }));
  const spends = Array.from(repeats!, (x, i) => ({ purchases: x, mean: spend![i]!, customers: 1 })).filter(
    ({ purchases }) => purchases > 0,
  );
  const bought = fitBgNbd(histories);
  if (!bought.ok) return bought;
  const pareto = fitParetoNbd(histories);
  if (!pareto.ok) return pareto;
  const spent = fitGammaGamma(spends);
  if (!spent.ok) return spent;
  const { model, logLikelihood, calls } = bought.value;
  const golden = (
    what: string,
    measured: number,
    of: number,
    decimals: number,
    peer: string,
    by = 0,
  ): MeasuredFigure => ({
    dataset,
    what,
    measured,
    decimals,
    peer,
    target: { kind: 'within', of, by },
  });
  const paper = 'Fader, Hardie, Lee 2005';
  return ok([
    golden('BG/NBD r', model.r, 0.243, 3, `${paper}: .243`),
    golden('BG/NBD alpha', model.alpha, 4.414, 3, `${paper}: 4.414`, 0.001),
    golden('BG/NBD a', model.a, 0.793, 3, `${paper}: .793`),
    golden('BG/NBD b', model.b, 2.426, 3, `${paper}: 2.426`),
    golden('BG/NBD log likelihood', logLikelihood, -9582.43, 2, `${paper}: -9582.4`, 0.01),
    {
      dataset,
      what: 'BG/NBD likelihood calls',
      measured: calls,
      decimals: 0,
      peer: '',
      target: { kind: 'at_most', value: 30 },
    },
    golden(
      'E[Y(39)] of x = 2, t = 30.43, T = 38.86',
      bgNbdExpected(model, { repeats: 2, last: 30.43, watched: 38.86 }, 39),
      1.226,
      3,
      `${paper}: 1.226`,
    ),
    golden('Pareto/NBD log likelihood', pareto.value.logLikelihood, -9594.97, 2, 'BTYD -9594.98', 0.01),
    golden('gamma-gamma p', spent.value.model.p, 6.25, 2, 'BTYD 6.25'),
    golden('gamma-gamma q', spent.value.model.q, 3.74, 2, 'BTYD 3.74', 0.01),
    golden('gamma-gamma v', spent.value.model.v, 15.44, 2, 'BTYD 15.44', 0.01),
  ]);
}
