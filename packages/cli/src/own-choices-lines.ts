import type { Language } from '@vivero/domain';
import type { OwnChoicesReport } from '@vivero/lab';
import { columns } from './columns.ts';
import { figureText } from './figure-text.ts';

/** What learning from RMs' own choices came to, for people. */
export function ownChoicesLines(
  { world, customers, weeks, seeds, kinds, ...more }: OwnChoicesReport,
  language: Language,
): string[] {
  return [
    `Simulated: ${seeds.length} banks of ${customers} customers, ${weeks} weeks, world ${world}`,
    '',
    ...columns([
      ['more value per RM-hour', 'simulated'],
      ['learning from own choices', figureText(more.heeding, 1, language)],
      ['not learning from them', figureText(more.unheeding, 1, language)],
      ['difference, bank by bank', figureText(more.difference, 2, language)],
      ['ratio', figureText(more.ratio, 3, language)],
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
        figureText(found, 3, language),
        `${held} of ${rms}`,
        needsMet === null ? '' : figureText(needsMet, 3, language),
        String(beats),
        String(falls),
      ]),
    ]),
  ];
}
