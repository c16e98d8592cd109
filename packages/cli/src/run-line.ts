import { randomFillSync } from 'node:crypto';
import {
  clockFrom,
  operator,
  parseEnvironment,
  recoverImports,
  sayProblem,
  systemLanguage,
  userActor,
} from '@vivero/app';
import { idOf, type Language, LANGUAGES, type NewId } from '@vivero/domain';
import { openStores, sealAudit } from '@vivero/storage';
import { UsageError, wordArgument } from './arguments.ts';
import {
  type BareIo,
  type Command,
  type CommonOptions,
  type ExitCode,
  type Io,
  orExit,
  ProblemExit,
} from './command.ts';
import { COMMANDS, helpOf } from './commands/all-commands.ts';
import { pooledRandomBytes } from './pooled-random-bytes.ts';
import { progressBar } from './progress-bar.ts';

const bar = progressBar(process.stderr, () => Date.now());
const out = (line: string): void => {
  bar.clear();
  process.stdout.write(`${line}\n`);
};
const err = (line: string): void => {
  bar.clear();
  process.stderr.write(`${line}\n`);
};
const randomBytes = pooledRandomBytes((pool) => randomFillSync(pool));

/** Runs one line of the shell: understands it whole before anything is opened, then does it. */
export async function runLine(argv: readonly string[]): Promise<ExitCode> {
  // Whoever pipes into `head` has enough; the work itself goes on to its end.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const [name] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    out(helpOf(COMMANDS));
    return 0;
  }
  // A name may be of two words.
  const command = [2, 1].flatMap(
    (words) => COMMANDS.find((each) => each.name === argv.slice(0, words).join(' ')) ?? [],
  )[0];
  if (command === undefined) {
    err(`There is no command ${name}.\n\n${helpOf(COMMANDS)}`);
    return 2;
  }
  const rest = argv.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) {
    out(command.help);
    return 0;
  }
  return perform(command, rest);
}

async function perform(command: Command, argv: readonly string[]): Promise<ExitCode> {
  let language = systemLanguage(process.env);
  try {
    const { common, work } = command.read(argv);
    language = wordArgument('lang', common.lang, LANGUAGES) ?? language;
    const io = bareIo(common, language);
    return await (work.alone ? work.run(io) : withStores(command, common, io, work.run));
  } catch (cause) {
    if (cause instanceof UsageError) {
      err(`vivero ${command.name}: ${cause.message}\n\n${command.help}`);
      return 2;
    }
    if (!(cause instanceof ProblemExit)) throw cause;
    if (argv.includes('--json')) out(JSON.stringify({ problem: cause.problem }));
    err(sayProblem(cause.problem, language));
    return 1;
  }
}

const bareIo = (common: CommonOptions, language: Language): BareIo => ({
  language,
  show: (result, lines) => {
    if (common.json === true) out(JSON.stringify(result));
    else for (const line of lines()) out(line);
  },
  err,
  progress: (label, done, total) => bar.show(label, done, total),
  clock: () => performance.now(),
  dataFolder: () => orExit(parseEnvironment(process.env)).dataFolder,
});

async function withStores(
  command: Command,
  common: CommonOptions,
  io: BareIo,
  run: (io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  const environment = orExit(parseEnvironment(process.env));
  const { dataFolder, databaseUrl, databaseOwnerUrl, startsAt } = environment;
  const clock = clockFrom(startsAt, () => Date.now());
  const now = (): string => new Date(clock()).toISOString();
  const newId: NewId = (prefix) => idOf(prefix, clock(), randomBytes(10));
  const stores = orExit(
    await openStores({
      dataFolder,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ...(databaseOwnerUrl === undefined ? {} : { ownerUrl: databaseOwnerUrl }),
      as: `vivero ${command.name}`,
      say: err,
    }),
  );
  try {
    for (const batchId of await recoverImports(stores, now))
      err(`Import ${batchId} was cut off and has written nothing; import the same files again to finish it.`);
    return await run({
      ...io,
      environment,
      stores,
      actor: common.as === undefined ? await operator(stores) : orExit(await userActor(stores, common.as)),
      now,
      newId,
    });
  } finally {
    bar.clear();
    await sealAudit(stores);
    await stores.close();
  }
}
