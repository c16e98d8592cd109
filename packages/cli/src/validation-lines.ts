import { type MeasuredFigure, isMet, type Target, type Validated } from '@vivero/app';
import { columns } from './columns.ts';

const HEAD = ['', 'data', 'what', 'measured', 'published or peer', 'target'];

/** Measured beside published and target, one line a figure: for people, or as a table for the documents. */
export function validationLines(validated: readonly Validated[], markdown: boolean): string[] {
  const rows = validated.flatMap((each) =>
    each.state === 'ran' ? each.figures.map(cells) : [['--', each.dataset, `${each.state}: ${each.file}`, '', '', '']],
  );
  if (!markdown) return columns([HEAD, ...rows]);
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(HEAD), line(HEAD.map(() => '---')), ...rows.map(line)];
}

const cells = (figure: MeasuredFigure): string[] => [
  isMet(figure) ? 'ok' : '!!',
  figure.dataset,
  figure.what,
  figure.measured.toFixed(figure.decimals),
  figure.peer,
  targetText(figure.target),
];

function targetText(target: Target | null): string {
  if (target === null) return '';
  if (target.kind === 'within') return target.by === 0 ? `${target.of}` : `${target.of} ± ${target.by}`;
  return `${target.kind === 'at_least' ? '>=' : '<='} ${target.value}`;
}
