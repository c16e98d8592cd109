import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, formatDay, type Playbook, type PlaybookStep } from '@vivero/domain';
import type { TestStores } from '@vivero/storage/testing';
import { BookHost } from '../../book/book-host.ts';
import { options } from '../../intake/testing/test-bank.ts';
import { NOON } from '../../plan/testing/plan-bank.ts';
import { saveDraft } from '../edit-playbook.ts';
import { publishPlaybook, type RunningPeople } from '../publish-playbook.ts';
import { tickPlaybooks, type TickReport } from '../tick-playbooks.ts';

export const MARKETING: Actor = { kind: 'user', id: 'usr_m', role: 'marketing', rms: [], wide: true };
export const made = { now: NOON, newId: options().newId };
export const TITLE = { en: 'Ring', zh: '打电话', es: 'Llame' };

export const step = (over: Partial<PlaybookStep> = {}): PlaybookStep => ({
  id: 'ring',
  title: TITLE,
  due: { after: 'previous', days: 0 },
  lateDays: 3,
  owner: 'rm',
  medium: 'call',
  purpose: 'service',
  contentId: null,
  productId: null,
  needKind: null,
  scene: { place: 'online', frequency: 'low', aim: 'seed' },
  stages: null,
  awaits: null,
  ...over,
});

/** Takes in whoever has money here: everybody. */
export const playbook = (steps: readonly PlaybookStep[], over: Partial<Playbook> = {}): Playbook => ({
  format: 1,
  name: TITLE,
  serves: [{ way: 'up', stage: 'interested' }],
  enrols: { by: 'segment', segment: { version: 1, where: { is: 'holds', where: 'here' } } },
  againAfterDays: null,
  heldOutShare: 0,
  steps,
  exits: [],
  ...over,
});

/** A bank whose days go by when they are told to. */
export async function playbookBank(stores: TestStores) {
  const folder = mkdtempSync(join(tmpdir(), 'vivero-playbooks-'));
  const book = new BookHost({
    stores: { ...stores, dataFolder: folder },
    now: () => NOON,
    memoryMb: Infinity,
    onFault: () => undefined,
  });
  await stores.settled();
  await book.catchUp();
  const deps = { stores, book, clock: () => 0 };
  return {
    deps,
    async publish(
      draft: Playbook,
      of: { playbookId: string; draftNo: number } | null = null,
      running: RunningPeople = 'finish',
    ) {
      const saved = await saveDraft(stores, MARKETING, { draft, of }, made);
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
      const published = await publishPlaybook(stores, MARKETING, { ...saved.value, running }, NOON);
      if (!published.ok) throw new Error(JSON.stringify(published.problem));
      return { ...saved.value, ...published.value };
    },
    async tick(): Promise<TickReport> {
      await stores.settled();
      return tickPlaybooks(deps, {
        ...made,
        now: () => NOON,
        onFault: (error) => {
          throw error;
        },
      });
    },
    async dayIs(day: number): Promise<void> {
      await stores.superuser.query('update bank set as_of_on = $1', [formatDay(day)]);
    },
    rows: async <Row extends object>(text: string): Promise<Row[]> => (await stores.superuser.query<Row>(text)).rows,
    async close(): Promise<void> {
      await book.close();
      rmSync(folder, { recursive: true });
    },
  };
}
