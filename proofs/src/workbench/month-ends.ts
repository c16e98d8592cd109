import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vivero } from '../outside/vivero.ts';
import type { Proof } from '../proof.ts';

const HEADER = 'customer no,name,phone,segment,product,balance,maturity\n';
/** Row by row what a person would write down who compares the two files. */
const MAY = `${HEADER}C1,Ana Ruiz,600111001,mass,current account,1000.00,
C1,Ana Ruiz,600111001,mass,term deposit,9000.00,2026-06-20
C2,Bo Li,600111002,mass,current account,500.00,
C2,Bo Li,600111002,mass,term deposit,3000.00,2026-09-30
C3,Carla Gil,600111003,gold,current account,70.00,
C4,Diego Paz,600111004,gold,current account,20.00,
`;
const JUNE = `${HEADER}C1,Ana Ruiz,600111001,gold,current account,10000.00,
C2,Bo Li,600111002,mass,current account,500.00,
C2,Bo Li,600111002,mass,wealth,3100.00,
C4,Diego Paz,600111004,gold,current account,5.00,
C5,Eva Sol,600111005,mass,current account,40.00,
`;
const EXPECTED = [
  'appeared wealth 310000 on 2026-06-30',
  'balance_moved current_account -1500 on 2026-06-30',
  'balance_moved current_account 900000 on 2026-06-30',
  'ended term_deposit 0 on 2026-06-30',
  'level_changed - - on 2026-06-30',
  'matured term_deposit 0 on 2026-06-20',
];

interface Fact {
  readonly what: string;
  readonly category: string | null;
  readonly amountMinor: number | null;
  readonly balanceMinor: number | null;
  readonly on: string;
}
interface Report {
  readonly batchId: string;
  readonly sinceLast: { readonly since: string | null; readonly missingPeople: number };
}

const told = ({ what, category, amountMinor, balanceMinor, on }: Fact): string =>
  `${what} ${category ?? '-'} ${amountMinor ?? balanceMinor ?? '-'} on ${on}`;

/** Two month-end files of one source, then a month without a file: what is inferred, to the event, and what never is. */
export const monthEnds: Proof = {
  id: 'workbench.month_ends',
  async *claims(setting) {
    const folder = setting.scratch();
    const vivero = new Vivero(setting.checkout, join(folder, 'data'));
    const bring = async (name: string, text: string, asOf: string): Promise<Report> => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return vivero.json<Report>(
        'import',
        'table',
        path,
        '--as-of',
        asOf,
        '--relation',
        'customer',
        '--basis',
        'contract',
      );
    };
    const factsOf = async ({ batchId }: Report): Promise<string[]> =>
      (await vivero.json<{ inferred: readonly Fact[] }>('imports', batchId)).inferred.map(told).toSorted();

    await bring('may.csv', MAY, '2026-05-31');
    const june = await bring('june.csv', JUNE, '2026-06-30');
    const facts = await factsOf(june);
    yield {
      id: 'workbench.month_ends.inferred',
      target: `two month-end files give the exact list of what happened in between: ${EXPECTED.length} events, each dated`,
      figure: facts.join('; '),
      holds: JSON.stringify(facts) === JSON.stringify(EXPECTED) && june.sinceLast.since === '2026-05-31',
    };
    yield {
      id: 'workbench.month_ends.missing',
      target: 'the one person whom the second file does not name is a question, and nobody is closed',
      figure: `${june.sinceLast.missingPeople} asked about; ${facts.filter((fact) => /left|closed/.test(fact)).length} departures`,
      holds: june.sinceLast.missingPeople === 1,
    };
    // July's file never came; August's says what June's said.
    const august = await bring('august.csv', JUNE, '2026-08-31');
    const later = await factsOf(august);
    yield {
      id: 'workbench.month_ends.gap',
      target:
        'a month without a file is no departure and no event: the next file is compared with the last one there is',
      figure: `since ${august.sinceLast.since}: ${later.length} events, ${august.sinceLast.missingPeople} people asked about`,
      holds: august.sinceLast.since === '2026-06-30' && later.length === 0 && august.sinceLast.missingPeople === 0,
    };
  },
};
