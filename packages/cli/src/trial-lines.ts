import { sayPhrase, sayProblem, type TableTrial } from '@vivero/app';
import type { Language, PhraseParam } from '@vivero/domain';
import { columns } from './columns.ts';

type Line = TableTrial['lines'][number];
interface Range {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** What was tried and how it did, for people. */
export function trialLines(trial: TableTrial, judgedBy: 'time' | 'rows' | 'folds', language: Language): string[] {
  const say = (key: string, params: Readonly<Record<string, PhraseParam>> = {}): string =>
    sayPhrase({ key: `trial.${key}`, params }, language);
  const { rows, happened, happenedIs: is, fields, judged, notKnown, unreadable, duplicates } = trial;
  return [
    say('table', { rows, happened, is, fields, judged }),
    ...(notKnown + unreadable + duplicates === 0 ? [] : [say('left_out', { notKnown, unreadable, duplicates })]),
    ...trial.refused.map(({ field, reason, alone, others }) =>
      say(`refused.${reason}`, { field, alone: alone.toFixed(3), others: (others ?? 0.5).toFixed(3) }),
    ),
    ...trial.warnings.map(({ code, ...params }) => say(`warning.${code}`, params)),
    say({ time: 'in_time', rows: 'named_rows', folds: 'no_time' }[judgedBy]),
    ...(trial.datesAre === 'blocks' ? [say('blocks')] : []),
    '',
    ...columns([
      ['', 'AUC within date', 'AUC over all', 'lift of top 10 %', 'log-loss', 'promised/happened'],
      ...trial.lines.map(figures),
    ]),
    '',
    say(`champion.${trial.choice.champion}`),
    ...trial.drift
      .filter(({ verdict }) => verdict === 'stop')
      .map(({ field, index }) => say('drift.stop', { field, index: index.toFixed(2) })),
    ...(trial.uplift === undefined ? [] : ['', ...upliftLines(trial.uplift, language)]),
  ];
}

function upliftLines(uplift: NonNullable<TableTrial['uplift']>, language: Language): string[] {
  if ('refused' in uplift) return [sayProblem(uplift.refused, language)];
  const { effect, band, rankings, targeting } = uplift;
  const say = (key: string, params: Readonly<Record<string, PhraseParam>> = {}): string =>
    sayPhrase({ key: `trial.${key}`, params }, language);
  return [
    say('uplift.effect', { effect: range(effect) }),
    say('uplift.band', { lower: band.lower.toFixed(3), upper: band.upper.toFixed(3) }),
    ...columns([
      ['', 'Qini', 'effect in top 30 %'],
      ...rankings.map(({ ranking, qini, top }) => [
        ranking.replace('_', ' '),
        qini.toFixed(3),
        top === null ? '-' : top.toFixed(4),
      ]),
    ]),
    say(`uplift.${targeting}`),
  ];
}

const range = (found: Range | null): string =>
  found === null ? '-' : `${found.value.toFixed(3)} [${found.lower.toFixed(3)}, ${found.upper.toFixed(3)}]`;

const figures = ({ name, found }: Line): string[] => [
  name.replace('_', ' '),
  'noDate' in found.within ? '-' : range(found.within.auc),
  range(found.auc),
  range(found.lift),
  found.logLoss.toFixed(4),
  found.expectedToHappened === null ? '-' : found.expectedToHappened.toFixed(2),
];
