import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:https';
import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  BookHost,
  clockFrom,
  Directory,
  entrance,
  firstAdministrator,
  firstLink,
  parseEnvironment,
  recoverImports,
  runSenders,
  sayProblem,
  systemLanguage,
  tidyTouches,
  waysOut,
} from '@vivero/app';
import { idOf, type NewId, type Problem } from '@vivero/domain';
import { readCertificate } from '@vivero/connectors';
import { holdServerLock, openStores, sealAudit, writeAuditHead } from '@vivero/storage';
import { pino } from 'pino';
import { dailyRound, playbookRound } from './daily-round.ts';
import type { Deps } from './deps.ts';
import { every } from './every.ts';
import { httpServer } from './http-server.ts';
import { openDesks } from './open-desks.ts';
import { lanGreeting } from './lan/lan-greeting.ts';
import { Pairing } from './lan/pairing.ts';
import { placeOf } from './place-of.ts';
import { whereItBroke } from './where-it-broke.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function giveUp(problem: Problem): never {
  say(sayProblem(problem, 'en'));
  process.exit(1);
}

const environment = parseEnvironment(process.env);
if (!environment.ok) giveUp(environment.problem);
const { dataFolder, databaseUrl, databaseOwnerUrl, port, host, publicUrl, adminPassword, bookMemoryMb, startsAt } =
  environment.value;
const milliseconds = clockFrom(startsAt, () => Date.now());
const now = (): string => new Date(milliseconds()).toISOString();
const newId: NewId = (prefix) => idOf(prefix, milliseconds(), randomBytes(10));
if (startsAt !== undefined) say(`NOT THE MACHINE'S CLOCK: by VIVERO_STARTS_AT it is ${now()} now`);
const { lan } = parseArgs({ options: { lan: { type: 'boolean', default: false } } }).values;
const place = await placeOf(environment.value, { lan, now: Date.now(), randomBytes });
if (!place.ok) giveUp(place.problem);
const { tls, phones } = place.value;

const opened = await openStores({
  dataFolder,
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
  ...(databaseOwnerUrl === undefined ? {} : { ownerUrl: databaseOwnerUrl }),
  as: 'vivero server',
  say,
});
if (!opened.ok) giveUp(opened.problem);
const stores = opened.value;

const serverLock = await holdServerLock(stores);
if (serverLock === undefined) {
  await stores.close();
  giveUp({ code: 'start.data_in_use', folder: stores.dataFolder });
}

const log = pino({ level: 'info' }, pino.destination(2));
for (const batchId of await recoverImports(stores, now))
  log.warn({ batchId }, 'an import was cut off and has written nothing; import the same files again');
if (adminPassword !== undefined) await firstAdministrator(stores, adminPassword, { now: now(), newId });

const webFolder = join(dirname(fileURLToPath(import.meta.url)), '../../web/dist');
const book = new BookHost({
  stores,
  now,
  memoryMb: bookMemoryMb,
  // A bank that has no book yet is as it should be.
  onFault: (fault) =>
    fault === 'missing'
      ? log.info('the book is being made')
      : log.warn({ fault }, 'the files of the book are not used'),
});
const logBroken = (error: unknown): void => log.error(whereItBroke(error), 'the book was not caught up');
const { background, ...desks } = await openDesks(
  { stores, now, newId, log },
  dataFolder,
  () => void book.catchUp().catch(logBroken),
);
const ways = waysOut(
  { ...environment.value, publicUrl: publicUrl ?? (phones ? `https://${phones}:${port}` : undefined) },
  now,
);
const deps: Deps = {
  stores,
  directory: new Directory(stores.keys),
  book,
  now,
  clock: () => performance.now(),
  newId,
  randomBytes,
  publicUrl,
  hookSecrets: environment.value.webhookSecrets,
  ways,
  tls,
  pairing: phones === undefined ? undefined : new Pairing(randomInt(10_000)),
  webFolder,
  log,
  ...desks,
};
// Each is heard once: who asks a second time does not want to wait. Heard from here on: whoever is answered that all is ready may ask at once.
const toldToStop = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
const server = await httpServer(deps);
// On the machine itself Vivero stays at its plain address, which every browser trusts.
const atHome =
  phones === undefined ? undefined : createServer((request, response) => server.routing(request, response));
try {
  await server.listen({ port, host: phones ?? host });
  if (atHome) await once(atHome.listen(port, '127.0.0.1'), 'listening');
} catch (cause) {
  await server.close();
  await serverLock.release();
  await stores.close();
  if ((cause as { code?: string }).code === 'EADDRINUSE') giveUp({ code: 'start.port_in_use', port });
  throw cause;
}

const sending = ways.open
  ? runSenders({
      stores,
      ways,
      senders: 2,
      now,
      newId,
      onFault: (error) => log.error(whereItBroke(error), 'a sender failed'),
    })
  : undefined;
const roundMade = {
  now,
  newId,
  clock: deps.clock,
  onFault: (error: unknown) => log.error(whereItBroke(error), "a playbook's run failed"),
};
async function beginDay(): Promise<void> {
  const playbooks = await dailyRound(stores, book, roundMade);
  if (playbooks) log.info({ playbooks }, 'the day has begun');
}
const rounds = [
  every(30_000, () => tidyTouches({ stores, ways, now, newId }), log),
  every(1_000, () => sealAudit(stores), log),
  every(3_600_000, () => writeAuditHead(stores, join(dataFolder, 'audit')), log),
  every(600_000, beginDay, log),
  every(300_000, () => playbookRound(stores, book, roundMade), log),
  every(600_000, () => desks.uploads.sweep(), log),
  every(60_000, () => book.catchUp(), log),
];

const own = `${tls && !phones ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
const address = publicUrl ?? (phones ? `http://127.0.0.1:${port}` : own);
say(`Vivero is at ${address}`);
// At once: whoever is killed later would start as slowly the next time.
flushCompileCache();
if (phones && tls) {
  const { demo } = await entrance(stores, { showDemoUsers: false });
  const code = demo ? deps.pairing?.code : undefined;
  const selfMade = environment.value.tls ? undefined : tls.cert;
  say(
    await lanGreeting({ address: `https://${phones}:${port}`, code, selfMade, language: systemLanguage(process.env) }),
  );
}
const token = await firstLink(stores, now(), randomBytes(32).toString('base64url'));
if (token !== undefined) say(`First administrator (once, within a day): ${address}/setup#${token}`);

const certificate = environment.value.tls;
if (certificate) process.on('SIGHUP', () => void renew(certificate));
/** A renewed certificate counts from the next connection on; one that cannot be read leaves the old one in its place. */
async function renew(paths: NonNullable<typeof certificate>): Promise<void> {
  const renewed = await readCertificate(paths);
  if (renewed.ok) (server.server as Server).setSecureContext(renewed.value);
  else say(sayProblem(renewed.problem, 'en'));
}

await toldToStop;
atHome?.close();
await server.close();
sending?.stop();
await Promise.all([...rounds.map((round) => round.stop()), sending?.ended]);
// An import that runs is waited for: cut off it would leave nothing behind and have to be brought again.
await background.settled();
await book.close();
await sealAudit(stores);
await serverLock.release();
await stores.close();
process.exit(0);
