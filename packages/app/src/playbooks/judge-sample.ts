import { holdoutArm } from '@vivero/decision';
import { type Day, foreseeRun, type Playbook, type StageOrNone } from '@vivero/domain';
import { anchorsOf, candidates, inScope, readBank, readWide, type StoredPlaybook, type Stores } from '@vivero/storage';
import { startOfDay } from '../bank/business-day.ts';
import { benchFor } from '../touches/bench.ts';
import { judgeTouch } from '../touches/judge-touch.ts';
import { touchFacts } from '../touches/touch-facts.ts';
import { anchorOf } from './enrol.ts';
import { wishOfStep } from './wish-of-step.ts';

/** What the gate says to some people; nobody is asked for and nothing is written. */
export interface JudgedSample {
  readonly asked: number;
  readonly passed: number;
  readonly held: number;
  readonly refused: number;
  /** How many each rule refuses, the most first; one person can meet several. */
  readonly rules: readonly { readonly rule: string; readonly people: number }[];
}

/** As many as say a share to within five points. */
const MOST = 400;

/** Judges the first step of those members who would get one today; of many an even draw. */
export async function judgeSample(
  stores: Stores,
  playbook: Playbook,
  { playbookNo, playbookId }: Pick<StoredPlaybook, 'playbookNo' | 'playbookId'>,
  members: readonly number[],
  { now, today }: { readonly now: string; readonly today: Day },
): Promise<JudgedSample> {
  const stride = Math.max(1, Math.floor(members.length / MOST));
  const drawn = members.filter((_, i) => i % stride === 0).slice(0, MOST);
  const anchor = anchorOf(playbook);
  const { found, anchors } = await readWide(stores, async (wide) => {
    const people = await candidates(wide, playbookNo, { members: drawn });
    const ids = people.map(({ customerId }) => customerId);
    return { found: people, anchors: anchor === null ? undefined : await anchorsOf(wide, anchor, ids, today) };
  });
  const first = found.flatMap(({ customerId, rm, stage, cycle }) => {
    if (cycle !== null || holdoutArm(customerId, playbookId, playbook.heldOutShare)) return [];
    const start = {
      enrolledOn: today,
      anchorOn: anchors?.get(customerId) ?? null,
      stage: stage as StageOrNone,
      detour: null,
    };
    const step = foreseeRun(playbook, start, 1)[0]?.step;
    return step === undefined ? [] : [{ customerId, rm, step }];
  });
  const rms = [...new Set(first.map(({ rm }) => rm))];
  return inScope(stores, rms, async (db) => {
    const dayBegan = Date.parse(startOfDay(now, (await readBank(db)).timeZone));
    const wishes = first.map(({ customerId, step }) => ({
      ...wishOfStep({ customerId, cycle: 1, attempt: 1, playbookId, step, dueOn: today }, { today, dayBegan }),
      touchId: 'tch_' as const,
      requestedAt: now,
    }));
    const bench = await benchFor(db, wishes, now);
    const ids = wishes.map(({ customerId }) => customerId);
    const facts = await touchFacts(db, ids, today);
    const rules = new Map<string, number>();
    const count = { held: 0, refused: 0, passed: 0 };
    for (const wish of wishes) {
      const known = facts.get(wish.customerId);
      if (known === undefined) continue;
      const { gate, state } = judgeTouch(wish, known, bench, 'request', { gateId: 'gate_', touchId: 'tch_' });
      count[state === 'refused' ? 'refused' : state === 'held' ? 'held' : 'passed'] += 1;
      if (state === 'refused')
        for (const rule of new Set(gate.results.filter(({ effect }) => effect === 'block').map((each) => each.rule)))
          rules.set(rule, (rules.get(rule) ?? 0) + 1);
    }
    const most = [...rules].map(([rule, people]) => ({ rule, people })).toSorted((a, b) => b.people - a.people);
    return { asked: count.held + count.refused + count.passed, ...count, rules: most };
  });
}
