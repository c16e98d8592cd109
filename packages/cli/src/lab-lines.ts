import { sayPhrase, sayTerm } from '@vivero/app';
import type { Language } from '@vivero/domain';
import type { LabReport, PolicyReport } from '@vivero/lab';
import { columns } from './columns.ts';
import { figureText } from './figure-text.ts';

const DECIMALS = {
  valuePerHour: 1,
  valuePerHourSpent: 1,
  toPassive: 2,
  toPropensity: 2,
  ofBound: 2,
  ofAskingBound: 2,
  ofGap: 2,
  toPitchOnly: 2,
  contactsToPitchOnly: 2,
  feltToPitchOnly: 2,
  salesPerHour: 1,
  contacts: 0,
  felt: 0,
  left: 2,
  complaints: 2,
  referred: 2,
  toRivals: 2,
  attention: 2,
} as const satisfies Partial<Readonly<Record<keyof PolicyReport, number>>>;

type Column = keyof typeof DECIMALS;

const HEADLINE: readonly Column[] = ['valuePerHour', 'valuePerHourSpent', 'toPassive', 'toPropensity', 'ofBound'];
const BESIDE: readonly Column[] = [
  'salesPerHour',
  'contacts',
  'felt',
  'left',
  'complaints',
  'referred',
  'toRivals',
  'attention',
];

const ASKING: readonly Column[] = ['ofGap', 'ofAskingBound', 'toPitchOnly', 'contactsToPitchOnly', 'feltToPitchOnly'];

/** What came of a run, for people: the headline of each world, and what stands beside it. Every line with a number says that it is simulated. */
export function labLines({ customers, weeks, seeds, worlds }: LabReport, language: Language): string[] {
  const say = (key: string): string => sayTerm(`lab.${key}`, language);
  const setup = { key: 'lab.setup', params: { banks: seeds.length, customers, weeks } };
  const table = (policies: readonly PolicyReport[], figures: readonly Column[]): string[] =>
    columns([
      ['', say('figure.policy'), ...figures.map((figure) => say(`figure.${figure}`))],
      ...policies.map((report) => [
        say('simulated'),
        say(`policy.${report.policy}`),
        ...figures.map((figure) => figureText(report[figure], DECIMALS[figure], language)),
      ]),
    ]);
  return [
    sayPhrase(setup, language),
    say('comparison'),
    say('more'),
    ...worlds.flatMap(({ world, policies }) => [
      '',
      `${say(`world.${world}`)} (${world})`,
      ...table(policies, HEADLINE),
      '',
      ...(policies.some(({ policy }) => policy === 'pitch_only') ? [...table(policies, ASKING), ''] : []),
      say('per_thousand'),
      ...table(policies, BESIDE),
    ]),
  ];
}
