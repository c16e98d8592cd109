import type { Judged } from './judged.ts';
import { chooseRows } from './choose-rows.ts';

/** One customer of an RM with everything judged, and the number that settles ties. */
export interface Prospect {
  readonly all: readonly Judged[];
  readonly tie: number;
}

/** What is left of an RM's day: minutes, rows for suggestions, and rows for what is due. */
export interface Room {
  readonly minutes: number;
  readonly rows: number;
  readonly maxRows: number;
}

/** What one RM does today, what has to wait, and which limit made it wait. */
export interface FilledDay {
  readonly chosen: readonly Judged[];
  readonly waiting: readonly Judged[];
  readonly bound: 'minutes' | 'rows';
  /** What the suggestions would bring more with another hour and the rows that fit into it, in minor units; 0 = nothing is left to do. */
  readonly hourWorth: number;
}

const HOUR_MINUTES = 60;
/** About twelve minutes each. */
const HOUR_ROWS = 5;

/**
 * Fills one RM's day. First the clock, by promise, complaint, maturity and then by day, up to `maxRows`; what does not fit waits
 * in the open. Then the suggestions of the other customers, at most one each, chosen exactly for the greatest sum of scores
 * within the remaining minutes and `rows` (see `chooseRows`). If rows are still empty, consents and risk assessments fill them
 * whatever they score, and greetings: with nothing else to do, preparing the ground is what there is to do (demands 29).
 */
export function fillDay(prospects: readonly Prospect[], room: Room): FilledDay {
  const chosen: Judged[] = [];
  const waiting: Judged[] = [];
  let minutes = Math.max(0, Math.floor(room.minutes));
  const take = (judged: Judged): void => {
    chosen.push(judged);
    minutes -= judged.means.minutes;
  };
  const free: Prospect[] = [];
  const due: { readonly first: Judged; readonly tie: number }[] = [];
  for (const prospect of prospects) {
    const first = prospect.all
      .filter((judged) => judged.candidate.clock !== null && judged.blockedBy === null)
      .toSorted(byClock)[0];
    if (first) due.push({ first, tie: prospect.tie });
    else free.push(prospect);
  }
  for (const { first } of due.toSorted((a, b) => byClock(a.first, b.first) || a.tie - b.tie)) {
    if (chosen.length < room.maxRows && first.means.minutes <= minutes) take(first);
    else waiting.push(first);
  }
  const limit = room.rows;
  // A birthday takes no minute from a need: there are dozens in a book, and a greeting scores more than a seed.
  const suggestions = optionsOf(free, ({ candidate, score }) => (candidate.birthday === null ? score.total : 0));
  const picked = chooseRows(suggestions, minutes, limit - chosen.length);
  const longer = chooseRows(suggestions, minutes + HOUR_MINUTES, limit - chosen.length + HOUR_ROWS);
  const hourWorth = worthOf(longer) - worthOf(picked);
  for (const { judged } of picked) take(judged);
  const busy = new Set(chosen.map(owner));
  const idle = free.filter((prospect) => prospect.all[0] && !busy.has(owner(prospect.all[0])));
  const ground = optionsOf(idle, groundworkWorth);
  for (const { judged } of chooseRows(ground, minutes, limit - chosen.length)) take(judged);
  const done = new Set(chosen.map(owner));
  const seen = new Set<string>();
  for (const { judged } of suggestions.toSorted((a, b) => b.worth - a.worth)) {
    if (judged.score.total <= 0 || done.has(owner(judged)) || seen.has(owner(judged))) continue;
    seen.add(owner(judged));
    waiting.push(judged);
  }
  return { chosen, waiting, bound: chosen.length >= limit ? 'rows' : 'minutes', hourWorth };
}

const owner = (judged: Judged): string => judged.candidate.customer.customerId;

const CLOCK_ORDER = { promise: 0, complaint: 1, maturity: 2 } as const;

function byClock(a: Judged, b: Judged): number {
  const [x, y] = [a.candidate.clock, b.candidate.clock];
  if (!x || !y) return 0;
  return CLOCK_ORDER[x.reason] - CLOCK_ORDER[y.reason] || x.dueOn - y.dueOn;
}

interface RowOption {
  readonly judged: Judged;
  readonly owner: string;
  readonly minutes: number;
  readonly worth: number;
}

const worthOf = (options: readonly RowOption[]): number => options.reduce((sum, { worth }) => sum + worth, 0);

/** Allowed suggestions in the order of their ties, so that equal scores are settled by the seeded draw. */
function optionsOf(prospects: readonly Prospect[], worthOf: (judged: Judged) => number): readonly RowOption[] {
  return prospects
    .toSorted((a, b) => a.tie - b.tie)
    .flatMap(({ all }) =>
      all
        .filter((judged) => judged.blockedBy === null && judged.candidate.clock === null)
        .map((judged) => ({ judged, owner: owner(judged), minutes: judged.means.minutes, worth: worthOf(judged) })),
    );
}

/** Positive for groundwork even where its score is not: what it may bring, plus a little so that it counts at all; a greeting's score. */
function groundworkWorth({ candidate, score }: Judged): number {
  if (candidate.birthday !== null) return score.total;
  const ground = candidate.action === 'consent' || candidate.action === 'risk_assessment';
  return ground ? score.parts.information + 1 : 0;
}
