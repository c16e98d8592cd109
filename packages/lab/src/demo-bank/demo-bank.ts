import {
  type Day,
  formatDay,
  type IntakeEvent,
  type IntakeRecord,
  type IntakeRow,
  type IntakeSource,
  type Money,
} from '@vivero/domain';
import { drawCustomers } from './demo-customer.ts';
import { demoLeads } from './demo-leads.ts';
import { tellStories } from './demo-stories/tell-stories.ts';
import { DEMO_RMS } from './demo-rms.ts';
import { PLACES } from './places.ts';
import { type Life, liveOn } from './live-on.ts';
import { type EventDraft, minuteOf } from './event-draft.ts';

const CHUNK = 2_000;

/**
 * The demo bank: 2,000 people in 8 books of 3 branches with 14 months of events up to the day before `asOf`, and 36 contacts whom nobody keeps yet. Everything in it is made
 * up, and `source` and every key begin with `demo`. The same seed and day give the same rows byte for byte.
 * @param seed any safe integer
 * @param asOf the demo's today
 */
export function demoBank(seed: number, asOf: Day): IntakeSource {
  return {
    source: 'demo',
    currency: 'EUR',
    asOf,
    lacks: [],
    policy: {},
    match: ['key'],
    rows: async function* rows() {
      yield* chunks('branch', branches());
      yield* chunks('rm', rms());
      const lives = tellStories(seed, drawCustomers(seed, asOf)).map((customer) => liveOn(seed, customer, asOf));
      yield* chunks(
        'customer',
        lives.map((life) => life.record),
      );
      yield* chunks('lead', demoLeads(seed, asOf));
      yield* chunks(
        'holding',
        lives.flatMap((life) => life.holdings),
      );
      yield* chunks('event', eventsOf(lives));
    },
  };
}

const branches = (): readonly IntakeRecord[] =>
  PLACES.map(({ branchKey, branchName }) => ({ kind: 'branch', key: branchKey, name: branchName }));

const rms = (): readonly IntakeRecord[] =>
  DEMO_RMS.map(({ key, name, place }) => ({ kind: 'rm', key, name, branchKey: place.branchKey, team: place.team }));

/** Events of the whole bank in order of time; ids count within one customer, so that a customer's events keep their order. */
function eventsOf(lives: readonly Life[]): readonly IntakeEvent[] {
  const timed = lives.flatMap(({ record, drafts }) => {
    const ids = new Map<EventDraft, string>();
    return drafts.map((draft, i) => {
      const eventId = `demo:${record.key.slice('demo-'.length)}-${String(i + 1).padStart(4, '0')}`;
      ids.set(draft, eventId);
      return { minute: minuteOf(draft), event: eventOf(draft, eventId, record.key, ids) };
    });
  });
  return timed.toSorted((a, b) => a.minute - b.minute).map(({ event }) => event);
}

/** @param ids of the customer's earlier events */
function eventOf(
  draft: EventDraft,
  eventId: string,
  customerKey: string,
  ids: ReadonlyMap<EventDraft, string>,
): IntakeEvent {
  const { day, minute, about, ...same } = draft;
  const earlier = typeof about === 'string' || about === null ? about : ids.get(about);
  if (earlier === undefined) throw new Error(`${eventId} points at a later event`);
  return { kind: 'event', eventId, customerKey, onDay: day, at: instantOf(day, minute), ...same, about: earlier };
}

/** ISO instant; null when the source states no time. */
function instantOf(day: Day, minute: number | null): string | null {
  if (minute === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${formatDay(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00Z`;
}

function* chunks(file: string, records: readonly IntakeRecord[]): Generator<readonly IntakeRow[]> {
  for (let from = 0; from < records.length; from += CHUNK)
    yield records.slice(from, from + CHUNK).map((record, i) => ({
      file,
      row: from + i + 1,
      amount: amountOf(record),
      outcome: { records: [record] },
    }));
}

function amountOf(record: IntakeRecord): Money | null {
  if (record.kind === 'event') return record.amount;
  return record.kind === 'holding' ? record.balance : null;
}
