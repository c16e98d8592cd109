import { randomBytes } from 'node:crypto';
import { operator, parseEnvironment, recoverImports, sayProblem, userActor } from '@vivero/app';
import { type Actor, idOf, LANGUAGES, type Language, type NewId, type Problem } from '@vivero/domain';
import { openStores, sealAudit, type Stores } from '@vivero/storage';
import { type Command, type ExitCode, type Io, orExit, ProblemExit, UsageError } from './command.ts';
import { COMMANDS, helpOf } from './commands/all-commands.ts';
import { progressBar } from './progress-bar.ts';

/** Options that every command takes; they may stand anywhere on the line. */
const COMMON = { as: undefined as string | undefined, lang: undefined as string | undefined };

function takeCommon(argv: readonly string[]): { readonly rest: string[]; readonly common: typeof COMMON } {
  const common = { ...COMMON };
  const rest: string[] = [];
  for (let i = 0; i < argv.length; i += 1) {
    const word = argv[i] ?? '';
    const name = word === '--as' ? 'as' : word === '--lang' ? 'lang' : undefined;
    if (name === undefined) rest.push(word);
    else {
      i += 1;
      common[name] = argv[i];
    }
  }
  return { rest, common };
}

const languageFrom = (wanted: string | undefined, environment: string | undefined): Language =>
  LANGUAGES.find((language) => (wanted ?? environment ?? '').toLowerCase().startsWith(language)) ?? 'en';

const bar = progressBar(process.stderr, () => Date.now());
const out = (line: string): void => {
  bar.clear();
  process.stdout.write(`${line}\n`);
};
const err = (line: string): void => {
  bar.clear();
  process.stderr.write(`${line}\n`);
};
const now = (): string => new Date().toISOString();
const newId: NewId = (prefix) => idOf(prefix, Date.now(), randomBytes(10));

async function actorNamed(stores: Stores, login: string | undefined): Promise<Actor> {
  return login === undefined ? operator(stores) : orExit(await userActor(stores, login));
}

async function run(
  command: Command,
  argv: readonly string[],
  as: string | undefined,
  language: Language,
): Promise<ExitCode> {
  const environment = orExit(parseEnvironment(process.env));
  const stores = orExit(
    await openStores({
      dataFolder: environment.dataFolder,
      ...(environment.databaseUrl === undefined ? {} : { databaseUrl: environment.databaseUrl }),
      ...(environment.databaseOwnerUrl === undefined ? {} : { ownerUrl: environment.databaseOwnerUrl }),
      as: `vivero ${command.name}`,
      say: err,
    }),
  );
  try {
    for (const batchId of await recoverImports(stores, now))
      err(`Import ${batchId} was cut off and has written nothing; import the same files again to finish it.`);
    const io: Io = {
      environment,
      stores,
      actor: await actorNamed(stores, as),
      language,
      out,
      err,
      progress: bar.show,
      now,
      newId,
    };
    return await command.run(argv, io);
  } finally {
    bar.clear();
    await sealAudit(stores);
    await stores.close();
  }
}

async function main(): Promise<ExitCode> {
  const { rest, common } = takeCommon(process.argv.slice(2));
  const language = languageFrom(common.lang, process.env['LC_ALL'] ?? process.env['LANG']);
  const [name, ...argv] = rest;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    (name === undefined || name === '--help' || name === 'help' ? out : err)(helpOf(COMMANDS));
    return name === undefined || name === '--help' || name === 'help' ? 0 : 2;
  }
  if (argv.includes('--help')) {
    out(command.help);
    return 0;
  }
  try {
    return await run(command, argv, common.as, language);
  } catch (cause) {
    if (cause instanceof UsageError) {
      err(`${cause.message}\n${command.help}`);
      return 2;
    }
    if (cause instanceof ProblemExit) {
      say(cause.problem, argv.includes('--json'), language);
      return 1;
    }
    throw cause;
  }
}

function say(problem: Problem, json: boolean, language: Language): void {
  if (json) out(JSON.stringify({ problem }));
  err(sayProblem(problem, language));
}

process.exitCode = await main();
