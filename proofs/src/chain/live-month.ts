import { setTimeout as pause } from 'node:timers/promises';
import { drawn } from '../outside/drawn.ts';
import { served } from '../outside/served.ts';
import { WebSession } from '../outside/web-session.ts';
import type { MailSink } from '../sending/mail-sink.ts';
import { atWork, type ChainBank, dayText, isWorkday, later } from './chain-bank.ts';
import { type ChainTally, nothingYet } from './chain-tally.ts';
import { customerDay } from './customer-day.ts';
import { managerDay } from './manager-day.ts';
import { coverage, decideFeedback, startPlaybooks, writeWhatIsMissing } from './office-day.ts';
import { type Standing, standing } from './standing.ts';

export interface Month {
  readonly tally: ChainTally;
  /** Where everybody stood on the first morning and on the last. */
  readonly before: Standing;
  readonly after: Standing;
  readonly covered: { readonly before: number; readonly after: number };
}

interface Seen {
  before?: Standing;
  after?: Standing;
  readonly covered: number[];
}

const SEED = 20_261_130;
/** A morning takes longer on a machine that others use. */
const PATIENCE_MS = 600_000;

/** Lives through so many days with a bank: its files come, the server does its work by itself, people do theirs over HTTP, mail goes out. */
export async function liveMonth(
  bank: ChainBank,
  {
    first,
    days,
    sink,
    say,
  }: { readonly first: Date; readonly days: number; readonly sink: MailSink; readonly say: (line: string) => void },
): Promise<Month> {
  const random = drawn(SEED);
  const tally = nothingYet();
  const seen: Seen = { covered: [] };
  await bank.found(later(first, -1));
  for (let number = 0; number < days; number += 1) {
    const day = later(first, number);
    const { rows, taken } = await bank.bring(day);
    tally.rows += rows;
    tally.taken += taken;
    const env = {
      ...bank.vivero.env,
      VIVERO_DATA: bank.vivero.dataFolder,
      VIVERO_STARTS_AT: atWork(day),
      SMTP_URL: sink.url,
      MAIL_FROM: 'ana@bank.example',
    };
    const options = { cwd: bank.vivero.checkout, env, patienceMs: PATIENCE_MS };
    await served(process.execPath, ['packages/server/src/main.ts'], options, async ({ address, log }) => {
      addUp(await begun(log), tally.playbooks);
      try {
        await liveDay(bank, { number, last: days - 1, day, address }, { sink, random, tally, seen });
      } catch (cause) {
        throw new Error(`${dayText(day)}: ${String(cause)}\n${errorsIn(log()).slice(-3).join('\n')}`, { cause });
      }
      tally.faults.push(...errorsIn(log()));
      const { taken: events, outcomes } = tally;
      say(`${bank.name} ${dayText(day)}: ${events} events, ${outcomes} outcomes, ${sink.arrived.length} letters`);
    });
  }
  const { before, after, covered } = seen;
  if (before === undefined || after === undefined) throw new Error('no day was lived through');
  return { tally, before, after, covered: { before: covered[0] ?? Number.NaN, after: covered.at(-1) ?? Number.NaN } };
}

const errorsIn = (log: string): readonly string[] => log.split('\n').filter((line) => line.includes('"level":50'));

/** What people do on a day, each over HTTP. */
async function liveDay(
  bank: ChainBank,
  {
    number,
    last,
    day,
    address,
  }: { readonly number: number; readonly last: number; readonly day: Date; readonly address: string },
  {
    sink,
    random,
    tally,
    seen,
  }: { readonly sink: MailSink; readonly random: () => number; readonly tally: ChainTally; readonly seen: Seen },
): Promise<void> {
  const enter = async (login: string): Promise<WebSession> => {
    const session = new WebSession(address);
    await bank.signIn(session, login);
    return session;
  };
  const office = { marketing: await enter(bank.marketing), compliance: await enter(bank.compliance) };
  const managers = await Promise.all(bank.rms.map(enter));
  if (number === 0) {
    seen.before = await standing(managers);
    seen.covered.push(await coverage(office));
    await startPlaybooks(office, tally);
  }
  if (isWorkday(day)) {
    for (const manager of managers) await managerDay(manager, day, random, tally);
    if (day.getUTCDay() === 1) await writeWhatIsMissing(office, tally);
    if (day.getUTCDay() % 2 === 0) await decideFeedback(office, tally);
  }
  await customerDay(address, sink, random, tally);
  if (number === last) {
    seen.after = await standing(managers);
    seen.covered.push(await coverage(office));
  }
}

/** Waits until the server has begun the day. @returns what it did in the playbooks */
async function begun(log: () => string): Promise<Readonly<Record<string, number>>> {
  const started = performance.now();
  for (;;) {
    const line = log()
      .split('\n')
      .find((each) => each.includes('the day has begun'));
    if (line !== undefined) return (JSON.parse(line) as { playbooks: Record<string, number> }).playbooks;
    if (performance.now() - started > PATIENCE_MS) throw new Error(`the day did not begin: ${log().slice(-1000)}`);
    await pause(200);
  }
}

function addUp(more: Readonly<Record<string, number>>, total: Record<string, number>): void {
  for (const [name, count] of Object.entries(more)) total[name] = (total[name] ?? 0) + count;
}
