import type { WebSession } from '../outside/web-session.ts';
import type { ChainTally } from './chain-tally.ts';

interface Cell {
  readonly type: string;
  readonly moment: string;
  readonly stage: string;
  readonly segment: string | null;
  readonly customers: number;
  readonly missing: number;
}
interface Theme {
  readonly themeId: string;
  readonly next: readonly string[];
}
interface Shown {
  readonly playbookId: string;
  readonly draftNo: number;
}

export interface Office {
  readonly marketing: WebSession;
  readonly compliance: WebSession;
}

const PIECES_A_WEEK = 4;
const PLAYBOOKS = ['first_contact', 'interest_to_need', 'need_to_decision', 'silent_sixty', 'complaint_recovery'];

/** What share of the people finds something where they stand. */
export const coverage = async ({ marketing }: Pick<Office, 'marketing'>): Promise<number> =>
  (await marketing.json<{ readonly covered: number | null }>('/api/content-coverage')).covered ?? Number.NaN;

/** Marketing writes what the gap list asks for most, and compliance approves it. */
export async function writeWhatIsMissing({ marketing, compliance }: Office, tally: ChainTally): Promise<void> {
  const { cells } = await marketing.json<{ readonly cells: readonly Cell[] }>('/api/content-coverage');
  // A piece for a type, a moment and a stage serves every segment of it.
  const wanted = Map.groupBy(cells, ({ type, moment, stage }) => `${type} ${moment} ${stage}`);
  const widest = [...wanted.values()].toSorted((a, b) => missing(b) - missing(a)).slice(0, PIECES_A_WEEK);
  for (const [cell] of widest) if (cell !== undefined) await approved({ marketing, compliance }, cell, tally);
}

const missing = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.missing, 0);

async function approved({ marketing, compliance }: Office, { type, moment, stage }: Cell, tally: ChainTally) {
  const wording = (language: string, title: string) => ({ language, title, body: title, variantId: null });
  const kept = await marketing.write<{ contentId: string; version: number }>('/api/content', {
    type,
    moment,
    stages: [stage],
    serves: type === 'brand' ? [] : ['place_idle_cash'],
    segments: null,
    endsOn: null,
    variants: [
      wording('en', 'What neighbours do with money that lies idle'),
      wording('zh', '邻居们怎么安排闲钱'),
      wording('es', 'Qué hacen otros con el dinero parado'),
    ],
    facts: [],
  });
  const { version } = await marketing.write<{ version: number }>(`/api/content/${kept.contentId}/submit`, {
    version: kept.version,
  });
  await compliance.write(`/api/content/${kept.contentId}/approve`, { version });
  tally.approved += 1;
  return kept.contentId;
}

/** Marketing brings each theme one step further, so that what was said early in the month is there before its end. */
export async function decideFeedback({ marketing }: Office, tally: ChainTally): Promise<void> {
  const { themes } = await marketing.json<{ readonly themes: readonly Theme[] }>('/api/feedback');
  for (const { themeId, next } of themes) {
    const [state] = next;
    if (state === undefined) continue;
    await marketing.write(`/api/feedback/themes/${themeId}`, { state, reason: null });
    tally.decided += 1;
  }
}

/** Five of the playbooks that are there, and one of marketing's own that sends a letter with a piece of the bank's own. */
export async function startPlaybooks(office: Office, tally: ChainTally): Promise<void> {
  const { marketing } = office;
  const contentId = await approved(office, { ...FIRST, segment: null, customers: 0, missing: 0 }, tally);
  await marketing.write('/api/playbooks/limit', { most: PLAYBOOKS.length + 1 }, 'PUT');
  const own = await marketing.write<Shown>('/api/playbooks', { draft: letter(contentId) });
  for (const name of [...PLAYBOOKS, own.playbookId]) {
    const { playbookId, draftNo } = await marketing.json<Shown>(`/api/playbooks/${name}`);
    await marketing.write(`/api/playbooks/${playbookId}/publish`, { draftNo, running: 'finish' });
  }
}

const FIRST = { type: 'category', moment: 'interaction', stage: 'transacted' };
const title = { en: 'A letter about idle money', zh: '闲钱小信', es: 'Una carta sobre el dinero parado' };
const letter = (contentId: string): object => ({
  format: 1,
  name: title,
  serves: [{ way: 'up', stage: 'repurchasing' }],
  enrols: {
    by: 'segment',
    segment: { version: 1, where: { is: 'stage', which: 'shown', in: ['transacted', 'repurchasing'] } },
  },
  againAfterDays: 14,
  heldOutShare: 0.1,
  steps: [
    {
      id: 'letter',
      title,
      due: { after: 'enrolment', days: 0 },
      lateDays: 7,
      owner: 'marketing',
      medium: 'email',
      purpose: 'marketing',
      contentId,
      productId: null,
      needKind: null,
      scene: { place: 'online', frequency: 'low', aim: 'seed' },
      stages: null,
      awaits: null,
    },
  ],
  exits: [],
});
