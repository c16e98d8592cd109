import { randomStreams, runTrial } from '@vivero/decision';
import { ok, type Result } from '@vivero/domain';
import type { MeasuredFigure } from './measured-figure.ts';
import { labelledTable } from './labelled-table.ts';

/** IBM's Telco customer churn, five folds by chance. Published figures above .9 come from resampling before the split. */
export async function validateChurn(path: string): Promise<Result<readonly MeasuredFigure[]>> {
  const read = await labelledTable(path, 'Churn');
  if (!read.ok) return read;
  const fields = read.value.table.fields.filter(({ name }) => name !== 'customerID');
  const streams = randomStreams(1);
  const protocol = { kind: 'folds', draw: streams.stream('folds') } as const;
  const trial = runTrial(
    { ...read.value.table, fields },
    read.value.outcomes,
    protocol,
    [],
    streams.stream('random line'),
  );
  if (!trial.ok) return trial;
  const [additive, trees] = trial.value.lines;
  const dataset = 'Telco churn';
  const target = { kind: 'at_least', value: 0.84 } as const;
  return ok([
    {
      dataset,
      what: 'additive, AUC',
      measured: additive!.found.auc!.value,
      decimals: 3,
      peer: 'sklearn logistic .845',
      target,
    },
    { dataset, what: 'trees, AUC', measured: trees!.found.auc!.value, decimals: 3, peer: 'HGB .842', target },
    {
      dataset,
      what: 'fields refused',
      measured: trial.value.refused.length,
      decimals: 0,
      peer: '',
      target: { kind: 'at_most', value: 0 },
    },
  ]);
}
