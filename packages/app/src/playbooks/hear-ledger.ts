import { type Day, type EventFilter } from '@vivero/domain';
import {
  candidates,
  foldIsBehind,
  inScope,
  keepPlaybookPosition,
  ledgerNews,
  type NewsEvent,
  playbookPosition,
  readPosition,
  readWide,
  type Stores,
  wakeRuns,
} from '@vivero/storage';
import { enrol } from './enrol.ts';
import { codesWatched, type LiveVersion } from './live-versions.ts';

const PAGE = 5_000;

/**
 * Reads what has come into the ledger since the last time: whoever it concerns is looked at today, and whoever it takes in is taken in.
 * The first time nothing of what lies there is read: a playbook begins when it is switched on. Nothing is read while an import waits to be
 * understood, since its customers' stages are not known yet.
 * @param live versions in force of playbooks that are on
 * @returns how many were taken in
 */
export async function hearLedger(stores: Stores, live: readonly LiveVersion[], today: Day): Promise<number> {
  let taken = 0;
  for (;;) {
    const page = await readWide(stores, async (wide) => {
      if (await foldIsBehind(wide)) return undefined;
      const until = await readPosition(wide);
      const from = await playbookPosition(wide);
      if (from === undefined) return { news: [], until };
      const news = await ledgerNews(wide, from, codesOf(live), PAGE);
      return { news, until: news.length === PAGE ? (news.at(-1)?.place ?? until) : until };
    });
    if (page === undefined) return taken;
    const { news, until } = page;
    await inScope(stores, [...new Set(news.map(({ rm }) => rm))], async (db) => {
      await wakeRuns(db, [...new Set(news.map(({ customerId }) => customerId))], today);
      for (const version of live) {
        const { enrols } = version.playbook;
        if (enrols.by !== 'event') continue;
        const ids = new Set(news.filter((event) => fits(event, enrols.what)).map(({ customerId }) => customerId));
        if (ids.size === 0) continue;
        const found = await candidates(db, version.playbookNo, { customerIds: [...ids] });
        const wanted = found.filter(
          ({ stage }) => enrols.stages === null || enrols.stages.some((each) => each === stage),
        );
        taken += await enrol(db, version, wanted, { today, by: 'event' });
      }
      await keepPlaybookPosition(db, until);
    });
    if (news.length < PAGE) return taken;
  }
}

const codesOf = (live: readonly LiveVersion[]) => [
  ...new Set([
    ...codesWatched(live.map(({ playbook }) => playbook)),
    ...live.flatMap(({ playbook: { enrols } }) => (enrols.by === 'event' ? (enrols.what.codes ?? []) : [])),
  ]),
];

const isAmong = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined || (value !== null && wanted.includes(value));

const fits = (event: NewsEvent, { codes, flows, media, direction, categories }: EventFilter): boolean =>
  isAmong(codes, event.code) &&
  isAmong(flows, event.flow) &&
  isAmong(media, event.medium) &&
  isAmong(categories, event.category) &&
  (direction === undefined || direction === event.direction);
