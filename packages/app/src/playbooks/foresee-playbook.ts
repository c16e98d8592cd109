import { wilson } from '@vivero/decision';
import {
  type Actor,
  checkPlaybook,
  type Condition,
  type Count,
  type Day,
  fail,
  foreseeRun,
  formatDay,
  ok,
  type Playbook,
  type PlaybookProblem,
  type Problem,
  type Result,
  type Segment,
  type StageOrNone,
} from '@vivero/domain';
import { candidateGroups, inScope, readBank, type Stores } from '@vivero/storage';
import { MemberSet } from '@vivero/book';
import { businessDay } from '../bank/business-day.ts';
import { askBook, toldCount } from '../questions/ask-book.ts';
import { askedNames, namesInBook } from '../questions/asked-names.ts';
import type { QuestionDeps } from '../questions/question-deps.ts';
import { readAs } from '../reading/read-as.ts';
import { playbookById } from './edit-playbook.ts';
import { anchorOf } from './enrol.ts';
import { type JudgedSample, judgeSample } from './judge-sample.ts';
import { playbookNames } from './playbook-names.ts';

/** How far ahead is looked before a playbook is published. */
const DAYS_AHEAD = 30;

/** Whom a draft would touch if it were published now, and if nothing else happened meanwhile. */
export interface Foreseen {
  readonly asOf: string;
  /** `segment`: counted; `event`: how many had such an event in the last 30 days, as a guide; `hand`: nobody can know. */
  readonly by: Playbook['enrols']['by'];
  /** Who would be taken in today, or for events over 30 days. */
  readonly people: Count;
  /** Of these, about so many would be left alone at random. */
  readonly leftAlone: Count;
  /** About so many people get their first step today, and at least one within 30 days. */
  readonly touchedToday: Count;
  readonly touchedSoon: Count;
  readonly steps: readonly { readonly id: string; readonly today: Count; readonly soon: Count }[];
  /** What the gate would say to those touched today; null where nobody is. */
  readonly gate: ForeseenGate | null;
}
export interface ForeseenGate {
  readonly asked: number;
  readonly passed: Count;
  readonly held: Count;
  readonly refused: Count;
  /** How many each rule refuses, the most first; one person can meet several. */
  readonly rules: readonly { readonly rule: string; readonly people: Count }[];
  /** Whether these are some of the people, drawn evenly, rather than all. */
  readonly sampled: boolean;
  /** Share that would be refused, 95 % interval. */
  readonly refusedShare: { readonly lower: number; readonly upper: number };
}

/** Counts what publishing a draft would set going, before anybody does. In the sight of whoever asks. */
export async function foreseePlaybook(
  deps: QuestionDeps,
  actor: Actor,
  playbookId: string,
  now: string,
): Promise<Result<Foreseen, Extract<Problem, { code: 'playbook.not_found' }> | PlaybookProblem>> {
  const { stores } = deps;
  const read = await inScope(stores, [], async (db) => ({
    stored: await playbookById(db, playbookId),
    names: await playbookNames(db),
    today: businessDay(await readBank(db), now),
  }));
  if (read.stored === undefined) return fail({ code: 'playbook.not_found', playbookId });
  const { stored, today } = read;
  const checked = checkPlaybook(stored.draft, read.names);
  if (!checked.ok) return fail(checked.problems[0]);
  const playbook = checked.value;
  const segment = whoIsMeant(playbook);
  const members = segment === null ? [] : await membersOf(deps, actor, segment);
  const paths = await pathsOf(stores, actor, playbook, stored.playbookNo, members, today);
  const tell = (count: number) => toldCount(actor, count);
  const touched = 1 - playbook.heldOutShare;
  const about = (people: number) => tell(Math.round(people * touched));
  const sum = (fits: (path: Path) => boolean) =>
    paths.reduce((total, path) => total + (fits(path) ? path.people : 0), 0);
  const people = sum(() => true);
  const counted = playbook.enrols.by === 'segment';
  const judged = counted ? await judgeSample(stores, playbook, stored, members, { now, today }) : null;
  return ok({
    asOf: formatDay(today),
    by: playbook.enrols.by,
    people: tell(people),
    leftAlone: tell(people - Math.round(people * touched)),
    touchedToday: about(counted ? sum(({ today: steps }) => steps.length > 0) : 0),
    touchedSoon: about(sum(({ soon }) => soon.length > 0)),
    steps: playbook.steps.map(({ id }) => ({
      id,
      today: about(counted ? sum((path) => path.today.includes(id)) : 0),
      soon: about(sum((path) => path.soon.includes(id))),
    })),
    gate:
      judged === null || judged.asked === 0
        ? null
        : gateTold(
            judged,
            tell,
            sum(({ today: first }) => first.length > 0),
          ),
  });
}

function gateTold(judged: JudgedSample, tell: (people: number) => Count, touched: number): ForeseenGate {
  const { asked, passed, held, refused, rules } = judged;
  return {
    asked,
    passed: tell(passed),
    held: tell(held),
    refused: tell(refused),
    rules: rules.map(({ rule, people }) => ({ rule, people: tell(people) })),
    sampled: asked < touched,
    refusedShare: wilson(refused, asked),
  };
}

/** The segment, or whoever had the event in the last 30 days: there will be about as many in the next. */
function whoIsMeant({ enrols }: Playbook): Segment | null {
  if (enrols.by === 'hand') return null;
  if (enrols.by === 'segment') return enrols.segment;
  const had: Condition = {
    is: 'did',
    what: enrols.what,
    when: { span: 'last', days: DAYS_AHEAD },
    times: 'at_least',
    count: 1,
  };
  const stages = enrols.stages === null ? [] : [{ is: 'stage', which: 'shown', in: enrols.stages } as const];
  return { version: 1, where: { is: 'all', of: [had, ...stages] } };
}

async function membersOf(deps: QuestionDeps, actor: Actor, segment: Segment): Promise<readonly number[]> {
  const names = namesInBook(await askedNames(deps.stores, actor));
  const { answer } = await askBook(deps, actor, ({ ask }) => ask({ ask: 'members', segment, names }));
  return [...new MemberSet(answer)];
}

/** So many people would go this way: steps of today, and of the days ahead. */
interface Path {
  readonly people: number;
  readonly today: readonly string[];
  readonly soon: readonly string[];
}

async function pathsOf(
  stores: Stores,
  actor: Actor,
  playbook: Playbook,
  playbookNo: number,
  members: readonly number[],
  today: Day,
): Promise<readonly Path[]> {
  const groups = await readAs(stores, actor, (db) =>
    candidateGroups(db, playbookNo, { members, anchor: anchorOf(playbook), again: playbook.againAfterDays, today }),
  );
  return groups.map(({ stage, detour, daysToAnchor, people }) => {
    const anchorOn = daysToAnchor === null ? null : today + daysToAnchor;
    const start = { enrolledOn: today, anchorOn, stage: stage as StageOrNone, detour: detour as null };
    const foreseen = foreseeRun(playbook, start, DAYS_AHEAD);
    const ids = (days: number) => foreseen.filter(({ on }) => on < today + days).map(({ step }) => step.id);
    return { people, today: ids(1), soon: ids(DAYS_AHEAD) };
  });
}
