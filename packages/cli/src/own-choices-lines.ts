import type { LabFigure, OwnChoicesReport } from '@vivero/lab';
import { columns } from './columns.ts';

/** What learning from RMs' own choices came to, for people. */
export function ownChoicesLines({ world, customers, weeks, seeds, kinds, ...more }: OwnChoicesReport): string[] {
  return [
    `Simulated: ${seeds.length} banks of ${customers} customers, ${weeks} weeks, world ${world}`,
    '',
    ...columns([
      ['more value per RM-hour', 'simulated'],
      ['learning from own choices', figureText(more.heeding, 1)],
      ['not learning from them', figureText(more.unheeding, 1)],
      ['difference, bank by bank', figureText(more.difference, 2)],
      ['ratio', figureText(more.ratio, 3)],
    ]),
    '',
    ...columns([
      [
        'RMs who know',
        'RMs',
        'choices',
        'found, simulated',
        'held',
        'needs met more, a contact',
        'surely more',
        'surely fewer',
      ],
      ...kinds.map(({ knows, rms, choices, found, held, needsMet, beats, falls }) => [
        knows.toFixed(2),
        String(rms),
        String(choices),
        figureText(found, 3),
        `${held} of ${rms}`,
        needsMet === null ? '' : figureText(needsMet, 3),
        String(beats),
        String(falls),
      ]),
    ]),
  ];
}

function figureText(figure: LabFigure, decimals: number): string {
  if ('noFigure' in figure) return figure.noFigure;
  const value = figure.value.toFixed(decimals);
  return 'lower' in figure ? `${value} [${figure.lower.toFixed(decimals)}; ${figure.upper.toFixed(decimals)}]` : value;
}
