import { dayOf, funnelFlows, STAGES, type Stage, stageAt, type StageRow, stageRank, stays } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '../db/db.ts';
import { inScope } from '../db/in-scope.ts';
import { readWide } from '../db/read-wide.ts';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { withTestDb } from '../testing/index.ts';
import {
  bankCohorts,
  bankDurations,
  bankFlows,
  clearBankStages,
  writeBankCohorts,
  writeBankDurations,
  writeBankFlows,
} from './bank-stages.ts';
import { stageCohorts } from './stage-cohorts.ts';
import { stageDurations } from './stage-durations.ts';
import { stageFlows } from './stage-flows.ts';
import { writeStays } from './write-stays.ts';

const START = dayOf(2026, 1, 1);
const LAST = START + 40;
const WINDOW = START + 12;
const HORIZONS = { profiled: 3, reached: 5, interested: 7, in_need: 5, transacted: 10, repurchasing: 20 } as const;
const PEOPLE = [1, 2, 3, 4, 5, 6, 7, 8];

/** Up by single steps, down by any, several moves on a day now and then. */
const history = fc
  .array(fc.record({ gap: fc.nat({ max: 9 }), to: fc.nat({ max: 7 }), implied: fc.boolean() }), { maxLength: 9 })
  .map((steps) => {
    const rows: StageRow[] = [];
    let [rank, day] = [0, START];
    for (const { gap, to: goal, implied } of steps) {
      day += gap;
      while (rank !== goal && day <= LAST) {
        const to = rank < goal ? rank + 1 : goal;
        rows.push({
          from: stageAt(rank),
          to: stageAt(to),
          effectiveOn: day,
          recordedAt: null,
          evidenceIds: [],
          ruleVersion: 'test',
          cause: 'evidence',
          implied: implied && to < goal,
        });
        rank = to;
      }
    }
    return rows;
  });
type History = readonly StageRow[];

/** One person's entry into the cohort of a stage, told by walking through the history: the first time in the window that they came up. */
function entryOf(rows: History, stage: Stage) {
  const rank = stageRank(stage);
  const at = rows.findIndex(
    (row) => stageRank(row.from) < rank && row.to === stage && row.effectiveOn >= WINDOW && !row.implied,
  );
  const entry = rows[at];
  if (!entry) return [];
  const up = rows.slice(at + 1).find((row) => stageRank(row.to) > rank);
  return [{ on: entry.effectiveOn, waited: up ? up.effectiveOn - entry.effectiveOn : null }];
}

async function fill(db: Db, people: readonly History[]): Promise<void> {
  await db.query('delete from stage_stay');
  const rows = people.flatMap((person, i) =>
    stays(person).map((stay, step) => ({ ...stay, step, rm: i + 1, customerId: `cus_${i + 1}` })),
  );
  await writeStays(db, rows);
}

const total = (rows: readonly { readonly people: number }[]): number => rows.reduce((sum, row) => sum + row.people, 0);

test('what the statements count is what walking through each history counts', () =>
  withTestDb(async ({ db }) => {
    await insertTestCustomers(db, PEOPLE);
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: PEOPLE.length, maxLength: PEOPLE.length }), async (people) => {
        await fill(db, people);

        const flows = await stageFlows(db, WINDOW, LAST);
        for (const { outDetour: _, ...expected } of funnelFlows(
          people.map((rows) => ({ rows, detours: [] })),
          WINDOW,
          LAST,
        )) {
          const { personDays, ...found } = flows.find((flow) => flow.stage === expected.stage) ?? {
            ...expected,
            personDays: 0,
          };
          expect(found).toEqual(expected);
          const { start, inUp, inDown, outUp, outDown } = found;
          expect(start + inUp + inDown + found.new - outUp - outDown).toBe(found.end);
          let days = 0;
          for (let day = WINDOW; day <= LAST; day += 1)
            for (const rows of people)
              if (rows.findLast((row) => row.effectiveOn <= day)?.to === found.stage) days += 1;
          expect(personDays).toBe(days);
        }

        const cohorts = await stageCohorts(db, LAST, WINDOW, HORIZONS);
        for (const [stage, horizon] of Object.entries(HORIZONS) as [keyof typeof HORIZONS, number][]) {
          const found = cohorts.filter((row) => row.stage === stage && !row.implied);
          const entries = people.flatMap((rows) => entryOf(rows, stage));
          expect(total(found)).toBe(entries.length);
          expect(total(found.filter((row) => row.moved && row.days <= horizon && row.mature))).toBe(
            entries.filter(({ on, waited }) => waited !== null && waited <= horizon && on <= LAST - horizon).length,
          );
          const waiting = found.filter((row) => !row.moved).reduce((sum, row) => sum + row.days * row.people, 0);
          expect(waiting).toBe(entries.reduce((sum, { on, waited }) => sum + (waited === null ? LAST - on : 0), 0));
        }

        const durations = await stageDurations(db, LAST, WINDOW);
        for (const stage of STAGES) {
          const lengths = people.flatMap((rows) =>
            rows.flatMap((row, i) =>
              row.to === stage && !row.implied && row.effectiveOn >= WINDOW
                ? [(rows[i + 1]?.effectiveOn ?? LAST) - row.effectiveOn]
                : [],
            ),
          );
          const found = durations.filter((row) => row.stage === stage);
          expect(total(found)).toBe(lengths.length);
          expect(found.reduce((sum, row) => sum + row.days * row.people, 0)).toBe(lengths.reduce((a, b) => a + b, 0));
        }
      }),
      { numRuns: 60 },
    );
  }));

test('what a refresh counted over the whole bank is read as it was written, by the wide login only', () =>
  withTestDb(async ({ db, stores }) => {
    const cohort = { stage: 'reached', implied: false, mature: true, moved: true, days: 4, people: 3 } as const;
    const stay = { stage: 'reached', ended: false, days: 4, people: 2 } as const;
    const moves = { start: 1, end: 2, new: 3, inUp: 4, inDown: 5, outUp: 6, outDown: 5, personDays: 8_000_000_000 };
    await clearBankStages(db);
    await writeBankCohorts(db, [cohort, { ...cohort, moved: false }]);
    await writeBankDurations(db, [stay]);
    await writeBankFlows(db, [{ stage: 'reached', ...moves }]);
    await readWide(stores, async (wide) => {
      expect(await bankCohorts(wide)).toEqual([{ ...cohort, moved: false }, cohort]);
      expect(await bankDurations(wide)).toEqual([stay]);
      expect(await bankFlows(wide)).toEqual([{ stage: 'reached', ...moves }]);
    });
    await expect(inScope(stores, [1], (scoped) => bankFlows(scoped))).rejects.toMatchObject({ code: '42501' });
  }));

test('a voided purchase is in no cohort, and a customer of another book in none of the scope', () =>
  withTestDb(async ({ db }) => {
    await insertTestCustomers(db, PEOPLE);
    const row = (from: number, to: number, day: number, cause: StageRow['cause'] = 'evidence'): StageRow => ({
      from: stageAt(from),
      to: stageAt(to),
      effectiveOn: START + day,
      recordedAt: null,
      evidenceIds: [],
      ruleVersion: 'test',
      cause,
      implied: false,
    });
    const voided = [row(0, 1, 13), row(1, 2, 13), row(2, 3, 14), row(3, 4, 15), row(4, 5, 16), row(5, 4, 20, 'void')];
    await fill(db, [voided]);
    const cohorts = await stageCohorts(db, LAST, WINDOW, HORIZONS);
    expect(cohorts.map(({ stage, moved }) => [stage, moved])).toEqual([
      ['in_need', false],
      ['interested', true],
      ['profiled', true],
      ['reached', true],
    ]);
    await db.query(`select set_config('vivero.rms', '{2}', true)`);
    expect(await stageCohorts(db, LAST, WINDOW, HORIZONS)).toEqual([]);
  }));
