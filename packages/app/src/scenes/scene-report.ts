import { proportion, type Proportion } from '@vivero/decision';
import {
  type Actor,
  type Day,
  DEFAULT_SCENE_TARGET,
  type NoBase,
  type Scene,
  sceneCell,
  SCENE_CELLS,
  type SceneMix,
  sceneMix,
  sceneOfTouch,
  sceneReach,
  sellingAlarms,
  STAGES,
  type Stage,
  type Touch,
} from '@vivero/domain';
import { bookOwners, planTouches, readBank, stagesOfBooks, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { touchOf } from '../plan/touch-of.ts';
import { readAs } from '../reading/read-as.ts';

/** The scenes of one group of customers within the window. */
export interface SceneLine {
  /** Null = the whole. */
  readonly segment: string | null;
  readonly customers: number;
  readonly counts: readonly number[];
  readonly mix: SceneMix | NoBase;
  /** Of selling and seeding touches to people not yet in need, how many sold; more than 40 % is too many (definitions 2.9). */
  readonly soldEarly: Proportion;
  /** Of people who were met in some scene, how many only in one. */
  readonly singlePoint: Proportion;
}
export interface SceneReport {
  readonly today: Day;
  readonly days: number;
  readonly cells: readonly Scene[];
  readonly target: readonly number[];
  readonly whole: SceneLine;
  readonly segments: readonly SceneLine[];
  /** By stage, in order: single points, and how often each dimension would be the missing one. */
  readonly stages: readonly { readonly stage: Stage; readonly singlePoint: Proportion }[];
  /** Selling touches that three seeding ones did not come before, of all selling ones. */
  readonly unearned: Proportion;
  /** People whose last three touches all sold. */
  readonly onlySelling: { readonly count: number; readonly customerIds: readonly string[] };
}

const DAYS = 60;
/** What came before the window decides how often, and whether a sale was earned. */
const BEFORE_DAYS = 60;
const EARLY: ReadonlySet<string> = new Set(['profiled', 'reached', 'interested']);
const SHOWN = 50;

/** How the last 60 days' touches lie in the three dimensions, beside what was meant. Everybody sees the customers that they may see, and nobody's ranking. */
export async function sceneReport(stores: Stores, actor: Actor, now: string): Promise<SceneReport> {
  const { today, people, touches } = await readAs(stores, actor, async (db) => {
    const day = businessDay(await readBank(db), now);
    const rms = actor.wide ? (await bookOwners(db)).map(({ rm }) => rm) : actor.rms;
    return {
      today: day,
      people: await stagesOfBooks(db, rms),
      touches: (await planTouches(db, rms, day, DAYS + BEFORE_DAYS)).map(touchOf),
    };
  });
  const from = today - DAYS + 1;
  const own = Map.groupBy(touches, ({ customerId }) => customerId);
  const met = people.map((person) => ({ ...person, ...metIn(own.get(person.customerId) ?? [], from) }));
  const selling = met.reduce((sum, { sales }) => sum + sales, 0);
  const pressed = met.filter(({ alarms }) => alarms.onlySelling);
  return {
    today,
    days: DAYS,
    cells: SCENE_CELLS,
    target: DEFAULT_SCENE_TARGET,
    whole: lineOf(null, met),
    segments: [...Map.groupBy(met, ({ segment }) => segment)]
      .flatMap(([segment, of]) => (segment === null ? [] : [lineOf(segment, of)]))
      .filter(({ mix }) => !('noBase' in mix))
      .toSorted((a, b) => ((a.segment ?? '') < (b.segment ?? '') ? -1 : 1)),
    stages: STAGES.map((stage) => ({ stage, singlePoint: singlePointOf(met.filter((of) => of.stage === stage)) })),
    unearned: proportion(
      met.reduce((sum, { alarms }) => sum + alarms.unearned.length, 0),
      selling,
    ),
    onlySelling: {
      count: pressed.length,
      // Names are for those who keep the book; who sees the whole bank is told how many.
      customerIds: actor.wide ? [] : pressed.slice(0, SHOWN).map(({ customerId }) => customerId),
    },
  };
}

interface Met {
  readonly segment: string | null;
  readonly stage: string;
  readonly scenes: readonly Scene[];
}

function metIn(touches: readonly Touch[], from: Day) {
  const scenes = touches.flatMap((touch) => {
    const scene = touch.day < from ? null : sceneOfTouch(touch, touches);
    return scene === null ? [] : [scene];
  });
  return {
    scenes,
    sales: scenes.filter(({ aim }) => aim === 'sell').length,
    alarms: sellingAlarms(touches, from),
  };
}

function lineOf(segment: string | null, people: readonly Met[]): SceneLine {
  const counts = SCENE_CELLS.map(() => 0);
  for (const { scenes } of people) for (const scene of scenes) counts[sceneCell(scene)]! += 1;
  const early = people.filter(({ stage }) => EARLY.has(stage)).flatMap(({ scenes }) => scenes);
  return {
    segment,
    customers: people.length,
    counts,
    mix: sceneMix(counts, DEFAULT_SCENE_TARGET),
    soldEarly: proportion(early.filter(({ aim }) => aim === 'sell').length, early.length),
    singlePoint: singlePointOf(people),
  };
}

function singlePointOf(people: readonly Met[]): Proportion {
  const met = people.filter(({ scenes }) => scenes.length > 0);
  return proportion(met.filter(({ scenes }) => sceneReach(scenes).singlePoint).length, met.length);
}
